package import Money
package import Panel
import Store

/// Gathers what is due into a run: one payment for each provider with an account in use.
package struct DraftRun: ActRequest {
    package static let act = Act.draftRun

    /// Only what is due by this day; everything that may be paid unless said.
    package var dueBy: String?

    package init(dueBy: String? = nil) {
        self.dueBy = dueBy
    }

    package struct Answer: Codable, Sendable {
        package let run: String
        package let state: RunState
        package let dueBy: Day?
        package let netPence: Pence
        package let vatPence: Pence
        package let totalPence: Pence
        package let payments: [DraftedPayment]
        /// Providers that have something to be paid and cannot be.
        package let leftOut: [LeftOut]
    }

    package struct DraftedPayment: Codable, Sendable {
        package let payment: String
        package let provider: String
        package let invoices: Int
        package let totalPence: Pence
        /// Why somebody else must look at it first.
        package let secondLook: SecondLook.Why?
    }

    package struct LeftOut: Codable, Sendable {
        package let provider: String
        package let code: String
        package let message: String
        package let totalPence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let dueBy = try dueBy.map { try Input.day($0) }
        let drafting = try Drafting(dueBy: dueBy, at: desk)
        let unpayable = drafting.unpayable
        guard !drafting.bundles.isEmpty else { throw Refusal.run(.nothingToPay(unpayable)) }
        let run = Runs.New(
            id: desk.newID(),
            reference: try desk.newReference(.run),
            madeBy: desk.officer.id,
            madeOn: desk.today,
            dueBy: dueBy,
            samplePerMille: desk.settings.samplePerMille
        )
        let references = try desk.newReferences(.payment, count: drafting.bundles.count)
        let payments = zip(references, drafting.bundles).map { reference, bundle in
            Payments.New(
                id: desk.newID(),
                reference: reference,
                run: run.id,
                provider: bundle.account.provider.id,
                account: bundle.account.id,
                invoices: bundle.invoices,
                look: drafting.look(at: bundle, perMille: run.samplePerMille)
            )
        }
        desk.save(Runs.insert(run, event: desk.event))
        desk.save(Payments.insert(payments, event: desk.event))
        let answer = Answer(
            run: run.reference,
            state: .draft,
            dueBy: dueBy,
            netPence: payments.map(\.net).sum(),
            vatPence: payments.map(\.vat).sum(),
            totalPence: payments.map(\.total).sum(),
            payments: zip(payments, drafting.bundles).map(DraftedPayment.init),
            leftOut: unpayable.map(LeftOut.init)
        )
        record(answer, perMille: run.samplePerMille, at: desk)
        return answer
    }

    private func record(_ answer: Answer, perMille: Int, at desk: Desk) {
        var facts = [
            "payments": "\(answer.payments.count)", "total_pence": "\(answer.totalPence.count)",
            "sample_per_mille": "\(perMille)",
            "second_looks": "\(answer.payments.count { $0.secondLook != nil })",
            "left_out": "\(answer.leftOut.count)",
        ]
        facts["due_by"] = answer.dueBy?.description
        desk.record(answer.run, facts)
    }
}

extension DraftRun.DraftedPayment {
    fileprivate init(_ payment: Payments.New, _ bundle: Drafting.Bundle) {
        self.payment = payment.reference
        provider = bundle.account.provider.reference
        invoices = payment.invoices.count
        totalPence = payment.total
        secondLook = payment.look
    }
}

extension DraftRun.LeftOut {
    init(_ unpayable: RunRefusal.Unpayable) {
        provider = unpayable.provider
        code = unpayable.code
        message = unpayable.sentence
        totalPence = unpayable.total
    }
}
