package import Panel
import Store

/// Takes back a session that was recorded and not accepted.
///
/// What took place after all is recorded anew, under another reference.
package struct WithdrawSession: ActRequest {
    package static let act = Act.withdrawSession

    package var session: String
    /// A code of the list `session-reason`.
    package var reason: String

    package init(session: String, reason: String) {
        self.session = session
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let session: String
        package let orderLine: String
        package let state: String
        package let reason: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let session = try desk.session(session)
        let reason = try desk.code(reason, of: "session-reason").code
        switch session.state {
        case .withdrawn: throw Refusal.session(.withdrawn([session.reference]))
        case .accepted, .billed: throw Refusal.session(.alreadyAccepted([session.reference]))
        case .recorded: break
        }
        desk.save(Sessions.withdraw(session.id, reason: reason, event: desk.event))
        desk.record(session.reference, ["order_line": session.orderLine, "reason": reason])
        return Answer(
            session: session.reference,
            orderLine: session.orderLine,
            state: SessionState.withdrawn.rawValue,
            reason: reason
        )
    }
}
