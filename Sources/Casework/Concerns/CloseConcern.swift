import Money
package import Panel
import Store

/// Ends a concern that was acknowledged, and says what came of it.
package struct CloseConcern: ActRequest {
    package static let act = Act.closeConcern

    package var concern: String
    /// A code of the list `concern-reason`.
    package var reason: String

    package init(concern: String, reason: String) {
        self.concern = concern
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let concern: String
        package let reason: String
        package let closed: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let concern = try desk.concern(concern)
        let reason = try desk.code(reason, of: "concern-reason").code
        try concern.state(at: desk.now).checkClosing()
        desk.save(
            Concerns.close(
                concern.id,
                by: desk.officer.id,
                reason: reason,
                at: desk.now,
                event: desk.event
            )
        )
        desk.record(concern.reference, ["reason": reason])
        return Answer(
            concern: concern.reference,
            reason: reason,
            closed: desk.now.description
        )
    }
}
