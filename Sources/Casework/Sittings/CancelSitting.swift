package import Panel
import Store

/// Cancels a sitting that was opened by mistake: nothing was ever decided in it.
package struct CancelSitting: ActRequest {
    package static let act = Act.cancelSitting

    package var sitting: String

    package init(sitting: String) {
        self.sitting = sitting
    }

    package struct Answer: Codable, Sendable {
        package let sitting: String
        package let state: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let sitting = try desk.sitting(sitting)
        try sitting.facts.checkCancelling()
        desk.save(Sittings.cancel(sitting.id, event: desk.event))
        desk.record(sitting.reference, ["on": "\(sitting.on)"])
        return Answer(sitting: sitting.reference, state: "cancelled")
    }
}
