import Money
package import Panel
import Store

/// Somebody who neither drafted nor matched looks at a payment again; stopped, it leaves its run,
/// and its invoices are held until finance releases them.
package struct LookAgain: ActRequest {
    package static let act = Act.lookAgain
    package static let choices = ["finding": Input.words(of: SecondLook.Finding.self)]

    package var payment: String
    /// sound or stopped.
    package var finding: String

    package init(payment: String, finding: String) {
        self.payment = payment
        self.finding = finding
    }

    package struct Answer: Codable, Sendable {
        package let payment: String
        package let run: String
        package let runState: RunState
        package let finding: SecondLook.Finding
        /// Why somebody had to look.
        package let why: SecondLook.Why
        /// The invoices that are held now.
        package let held: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let payment = try desk.payment(payment)
        let finding = try Input.choice(finding, of: SecondLook.Finding.self, what: "finding")
        let invoices = try desk.fetch(Payments.invoices(of: payment.id))
        try desk.payables([payment], invoices)[0].checkLook(
            by: desk.officer.id,
            finding: finding,
            state: payment.state,
            of: payment.runState,
            madeBy: payment.runMadeBy
        )
        desk.save(
            Payments.look(at: payment.id, finding, by: desk.officer.id, event: desk.event)
        )
        let why = payment.look?.why ?? .asked
        var state = payment.runState
        if finding == .stopped { state = try stop(payment, invoices, at: desk) }
        let held = finding == .stopped ? invoices.map(\.reference) : []
        var facts = [
            "run": payment.runReference, "finding": finding.rawValue, "why": why.rawValue,
        ]
        if !held.isEmpty { facts["held"] = held.joined(separator: " ") }
        if state != payment.runState { facts["run_state"] = state.rawValue }
        desk.record(payment.reference, facts)
        return Answer(
            payment: payment.reference,
            run: payment.runReference,
            runState: state,
            finding: finding,
            why: why,
            held: held
        )
    }

    /// A run of which nothing is left is given up with it.
    private func stop(
        _ payment: Payments.Payment,
        _ invoices: [Payments.Invoiced],
        at desk: Desk
    ) throws -> RunState {
        desk.save(Payments.stop(payment.id))
        desk.save(
            InvoiceHolds.insert(
                invoices.map(\.invoice),
                reason: "second-look",
                on: desk.today,
                event: desk.event
            )
        )
        let others = try desk.fetch(Payments.of(run: payment.run))
            .filter { $0.id != payment.id && $0.state == .pending }
        guard others.isEmpty else { return payment.runState }
        desk.save(Runs.cancel(payment.run))
        return .cancelled
    }
}
