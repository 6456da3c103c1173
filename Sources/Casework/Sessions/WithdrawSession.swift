package import Money
package import Panel
import Store

/// Takes back a session that was recorded and not accepted; where its package has ended, what was
/// kept for it becomes available with it.
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
        package let state: SessionState
        package let reason: String
        /// What was kept for it, and is available again.
        package let releasedPence: Pence
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
        let released = try desk.release(
            try desk.fetch(DeliveryLines.of([session.line])).map { ($0, .zero) },
            settling: [session.id],
            reason: reason
        )
        var facts = ["order_line": session.orderLine, "reason": reason]
        facts["released_pence"] = released > .zero ? "\(released.count)" : nil
        desk.record(session.reference, facts)
        return Answer(
            session: session.reference,
            orderLine: session.orderLine,
            state: .withdrawn,
            reason: reason,
            releasedPence: released
        )
    }
}
