package import Money
package import Panel
import Store

/// Takes an acceptance back: exactly what it moved is committed again, and the session is withdrawn
/// with it.
///
/// Once the package has ended nothing of it stays committed: there it becomes available at once.
package struct WithdrawAcceptance: ActRequest {
    package static let act = Act.withdrawAcceptance

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
        /// What is no longer delivered.
        package let takenBackPence: Pence
        /// What of that is available again.
        package let releasedPence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let session = try desk.session(session)
        let reason = try desk.code(reason, of: "session-reason").code
        switch session.state {
        case .recorded: throw Refusal.session(.notAccepted(session.reference))
        case .withdrawn: throw Refusal.session(.withdrawn([session.reference]))
        case .billed: throw Refusal.session(.alreadyBilled(session.invoice ?? ""))
        case .accepted: break
        }
        let value = session.value ?? .zero
        guard var placed = try desk.fetch(DeliveryLines.of([session.line])).first else {
            preconditionFailure("a session is on a line of an order")
        }
        desk.save(Sessions.unaccept(session.id, reason: reason, event: desk.event))
        desk.move(.unaccept, value, on: placed, reason: reason)
        placed.line.takeBack(session.charged ?? Quantity(thousandths: 0), worth: value)
        let released = try desk.release([(placed, .zero)], reason: reason)
        desk.record(
            session.reference,
            [
                "order_line": session.orderLine, "reason": reason, "pence": "\(value.count)",
                "released_pence": "\(released.count)",
            ]
        )
        return Answer(
            session: session.reference,
            orderLine: session.orderLine,
            state: .withdrawn,
            reason: reason,
            takenBackPence: value,
            releasedPence: released
        )
    }
}
