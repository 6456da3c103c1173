package import Money
package import Panel
import Store

/// A session as money is traced through it.
package struct TracedSession: Codable, Sendable {
    package let session: String
    package let on: Day
    package let quantity: String
    package let attendance: String
    /// recorded, accepted, billed or withdrawn.
    package let state: SessionState
    /// As it stands accepted.
    package let chargedQuantity: String?
    package let valuePence: Pence?
    /// The invoice it is billed on.
    package let invoice: String?
    package let recordedEvent: Int64
    package let acceptedEvent: Int64?

    init(_ session: Sessions.Session) {
        self.session = session.reference
        on = session.on
        quantity = session.quantity.description
        attendance = session.attendance
        state = session.state
        chargedQuantity = session.charged?.description
        valuePence = session.value
        invoice = session.invoice
        recordedEvent = session.event
        acceptedEvent = session.acceptedEvent
    }

    /// Those that recorded and accepted it.
    var events: [Int64] {
        [recordedEvent] + [acceptedEvent].compactMap { $0 }
    }
}
