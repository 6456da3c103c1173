package import Money
package import Panel
import Store

/// One payment: its invoices and lines, and what came back of it since.
///
/// What there was to see about it, and who looked, is not shown to its provider.
package struct ShowPayment: LookUp {
    package static let act = Act.seePayments

    package var payment: String

    package init(payment: String) {
        self.payment = payment
    }

    package struct Answer: Codable, Sendable {
        package let payment: String
        package let run: String
        package let provider: String
        package let state: PaymentState
        package let netPence: Pence
        package let vatPence: Pence
        package let totalPence: Pence
        package let bankAccount: String
        package let accountEnding: String
        package let exportedOn: Day?
        package let paidOn: Day?
        package let postedOn: Day?
        /// The day on which it was sent back, and the event in which that was written down.
        package let returnedOn: Day?
        package let returnedEvent: Int64?
        package let bankReference: String?
        package let secondLook: SecondLook.Why?
        package let finding: SecondLook.Finding?
        package let lookedBy: String?
        package let flags: [String]
        /// What of it, net, has not come back.
        package let standsPence: Pence
        /// What of it may come back as a refund, while its funds run.
        package let refundablePence: Pence
        /// What of it may be clawed back, since its funds have ended.
        package let clawablePence: Pence
        package let invoices: [PaidInvoice]
        package let lines: [PaidLine]
        package let corrections: [CorrectionCard]
    }

    package struct PaidLine: Codable, Sendable {
        package let line: String
        package let fund: String
        package let head: String
        package let pence: Pence
        /// What of it has not come back.
        package let standsPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let payment = try desk.payment(payment)
        let (invoices, lines, corrections, kept, left) = try desk.fetch(
            Payments.invoices(of: payment.id),
            Payments.lines(of: payment.id),
            Corrections.of(payment: payment.id),
            Payments.flags(of: payment.run),
            Correctables.lines(of: [payment.id])
        )
        let ended = left.filter { desk.today > $0.fundEnds }.map(\.left).sum()
        let isOwn = desk.officer.seesOnlyOwnProvider
        let back = corrections.filter { $0.kind != .creditRequest }.map(\.pence).sum()
        return Answer(
            payment: payment.reference,
            run: payment.runReference,
            provider: payment.provider.reference,
            state: payment.state,
            netPence: payment.net,
            vatPence: payment.vat,
            totalPence: payment.total,
            bankAccount: payment.account.reference,
            accountEnding: payment.account.lastDigits,
            exportedOn: payment.exportedOn,
            paidOn: payment.paidOn,
            postedOn: payment.postedOn,
            returnedOn: payment.returnedAt?.day(in: desk.settings.timeZone),
            returnedEvent: isOwn ? nil : payment.returnedEvent,
            bankReference: payment.bankReference,
            secondLook: isOwn ? nil : payment.look?.why,
            finding: isOwn ? nil : payment.look?.finding,
            lookedBy: isOwn ? nil : payment.looker,
            flags: isOwn ? [] : kept[payment.id] ?? [],
            standsPence: payment.paidEvent == nil ? .zero : payment.net - back,
            refundablePence: left.map(\.left).sum() - ended,
            clawablePence: ended,
            invoices: invoices.map(PaidInvoice.init),
            lines: lines.map { line in
                PaidLine(
                    line: line.orderLine,
                    fund: line.fundReference,
                    head: line.head,
                    pence: line.pence,
                    standsPence: left.filter { $0.orderLine == line.orderLine }.map(\.left).sum()
                )
            },
            corrections: corrections.map(CorrectionCard.init)
        )
    }
}

/// An invoice as a payment pays it.
package struct PaidInvoice: Codable, Sendable {
    package let invoice: String
    package let number: String
    package let datedOn: Day
    package let netPence: Pence
    package let vatPence: Pence
    package let totalPence: Pence

    init(_ invoice: Payments.Invoiced) {
        self.invoice = invoice.reference
        number = invoice.number
        datedOn = invoice.datedOn
        netPence = invoice.net
        vatPence = invoice.vat
        totalPence = invoice.total
    }
}
