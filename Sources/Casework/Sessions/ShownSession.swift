package import Money
package import Panel
import Store

/// What was delivered, as it stands in lists: references and figures, no word of what was noted.
package struct ShownSession: Codable, Sendable {
    package let session: String
    /// `ORD-1/2`.
    package let orderLine: String
    package let package: String
    package let provider: String
    package let on: Day
    package let start: String?
    package let minutes: Int?
    package let quantity: String
    package let attendance: String
    /// recorded, accepted, billed or withdrawn.
    package let state: SessionState
    /// As it was accepted.
    package let chargedQuantity: String?
    package let valuePence: Pence?
    package let recordedBy: String

    init(_ session: Sessions.Session) {
        self.session = session.reference
        orderLine = session.orderLine
        package = session.package
        provider = session.provider
        on = session.on
        start = session.start.isEmpty ? nil : session.start
        minutes = session.minutes
        quantity = session.quantity.description
        attendance = session.attendance
        state = session.state
        chargedQuantity = session.charged?.description
        valuePence = session.value
        recordedBy = session.recorder
    }

    /// One that was just recorded.
    init(_ entry: Logbook.Entry, reference: String, provider: String, by recorder: String) {
        let report = entry.report
        session = reference
        orderLine = entry.placed.line.reference
        package = entry.placed.package
        self.provider = provider
        on = report.on
        start = report.start.isEmpty ? nil : report.start
        minutes = report.minutes
        quantity = entry.quantity.description
        attendance = report.attendance
        state = .recorded
        chargedQuantity = nil
        valuePence = nil
        recordedBy = recorder
    }
}
