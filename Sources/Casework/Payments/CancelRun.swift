import Money
package import Panel
import Store

/// Gives a run up before it goes to the ledger: its invoices may go into another.
package struct CancelRun: ActRequest {
    package static let act = Act.cancelRun

    package var run: String

    package init(run: String) {
        self.run = run
    }

    package struct Answer: Codable, Sendable {
        package let run: String
        package let state: RunState
    }

    package func perform(at desk: Desk) throws -> Answer {
        let run = try desk.run(run)
        try run.state.checkCancelling()
        desk.save(Runs.cancel(run.id))
        desk.record(
            run.reference,
            ["was": run.state.rawValue, "total_pence": "\(run.total.count)"]
        )
        return Answer(run: run.reference, state: .cancelled)
    }
}
