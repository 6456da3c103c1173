package import Money
package import Panel
import Store

/// One run: what it pays to whom, what there is to see about it, and what keeps it waiting.
package struct ShowRun: LookUp {
    package static let act = Act.seePayments

    package var run: String

    package init(run: String) {
        self.run = run
    }

    package struct Answer: Codable, Sendable {
        package let run: String
        package let state: RunState
        package let madeBy: String
        package let madeOn: Day
        package let dueBy: Day?
        package let approvedBy: String?
        package let approvedOn: Day?
        package let exportedOn: Day?
        package let netPence: Pence
        package let vatPence: Pence
        package let totalPence: Pence
        /// Who must act next; none when nobody must.
        package let next: String?
        /// So many of a thousand invoices are drawn for a second look.
        package let samplePerMille: Int
        package let payments: [Item]
        package let flags: [FlaggedPayment]
        /// Of a draft: providers that have something to be paid and cannot be.
        package let leftOut: [DraftRun.LeftOut]
        /// Of the bank's last file.
        package let differences: [ShownDifference]
        package let lots: [Lot]
    }

    /// What an invoice's lot is made of, besides its reference: the hash of this event.
    package struct Lot: Codable, Sendable {
        package let invoice: String
        package let event: Int64
    }

    package struct Item: Codable, Sendable {
        package let payment: String
        package let provider: String
        package let state: PaymentState
        package let invoices: Int
        package let netPence: Pence
        package let vatPence: Pence
        package let totalPence: Pence
        package let accountEnding: String
        /// Why somebody else must look at it, or did.
        package let secondLook: SecondLook.Why?
        package let finding: SecondLook.Finding?
        package let flags: [String]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let run = try desk.run(run)
        let (payments, invoices, kept, differences) = try desk.fetch(
            Payments.of(run: run.id),
            Payments.invoices(ofRun: run.id),
            Payments.flags(of: run.id),
            Confirmations.lastDifferences(of: run.id)
        )
        let isDraft = run.state == .draft
        let pending = payments.filter { $0.state == .pending }
        let risks = try isDraft ? desk.risks(of: run.id, pending, invoices) : [:]
        let leftOut = try isDraft ? Drafting(dueBy: run.dueBy, at: desk).unpayable : []
        let counts = Dictionary(grouping: invoices, by: \.payment).mapValues(\.count)
        return Answer(
            run: run.reference,
            state: run.state,
            madeBy: run.maker,
            madeOn: run.madeOn,
            dueBy: run.dueBy,
            approvedBy: run.approver,
            approvedOn: run.approvedOn,
            exportedOn: run.exportedOn,
            netPence: run.net,
            vatPence: run.vat,
            totalPence: run.total,
            next: run.state.next(isWaiting: pending.contains { $0.look?.isWaiting ?? false })?
                .rawValue,
            samplePerMille: run.samplePerMille,
            payments: payments.map { payment in
                Item(
                    payment,
                    invoices: counts[payment.id] ?? 0,
                    flags: isDraft
                        ? (risks[payment.id] ?? []).map(\.code) : kept[payment.id] ?? []
                )
            },
            flags: FlaggedPayment.all(pending, risks),
            leftOut: leftOut.map(DraftRun.LeftOut.init),
            differences: differences.map(ShownDifference.init),
            lots: invoices.map { Lot(invoice: $0.reference, event: $0.entered) }
        )
    }
}

extension ShowRun.Item {
    fileprivate init(_ payment: Payments.Payment, invoices: Int, flags: [String]) {
        self.payment = payment.reference
        provider = payment.provider.reference
        state = payment.state
        self.invoices = invoices
        netPence = payment.net
        vatPence = payment.vat
        totalPence = payment.total
        accountEnding = payment.account.lastDigits
        secondLook = payment.look?.why
        finding = payment.look?.finding
        self.flags = flags
    }
}
