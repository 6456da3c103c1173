import Casework
import Foundation
import Money
import Panel
import Testing

/// Short ways to what is delivered on an order.
extension Council {
    /// As `fundedCase`, on 20 December 2026, when some of it may have been delivered.
    func runningCase(line: String = "x 12") async throws -> FundedCase {
        let funded = try await fundedCase(line: line)
        time.set(try #require(Day(reading: "2026-12-20")))
        return funded
    }

    /// Records a session as the provider's worker and gives its reference.
    @discardableResult
    func log(
        _ funded: FundedCase,
        on day: String,
        _ attendance: String = "attended",
        quantity: String? = nil
    ) async throws -> String {
        let text = SessionText(
            line: "\(funded.order)/1",
            on: day,
            attendance: attendance,
            quantity: quantity
        )
        return try await casework.perform(RecordSession(text), as: funded.worker).session.session
    }

    @discardableResult
    func accept(_ sessions: String...) async throws -> AcceptSessions.Answer {
        try await act(AcceptSessions(sessions: sessions), as: .coordinator)
    }

    /// Where the money of an order stands: committed, then delivered.
    func standing(_ order: String) async throws -> [Pence] {
        let shown = try await show(order)
        return [shown.committedPence, shown.deliveredPence]
    }

    func session(_ reference: String) async throws -> ShowSession.Answer {
        try await look(ShowSession(session: reference), as: .coordinator)
    }

    /// The facts of the newest event.
    func lastEvent() async throws -> ListEvents.Item {
        try #require(try await look(ListEvents(), as: .auditor).items.first)
    }
}

/// A file of sessions as a provider sends it.
func sheet(
    _ rows: String...,
    header: String = "line,date,start,minutes,attendance,quantity,note"
)
    -> Data
{
    Data(([header] + rows).joined(separator: "\r\n").utf8)
}
