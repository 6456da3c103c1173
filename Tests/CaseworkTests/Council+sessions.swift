import Casework
import Database
import Foundation
import Migrations
import Money
import Panel
import Secrets
import TestSupport
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

/// Two servers at a council's database, each with a writer of its own.
func withTwoServers<Answer>(
    of council: Council,
    _ body: ([Casework]) async throws -> Answer
) async throws -> Answer {
    let databases = try (0..<2).map { _ in
        try council.place.open(openingStatement: Schema.writerLock)
    }
    let keyring = try Keyring(reading: Keyring.newLine(name: "test"))
    let time = council.time
    let servers = databases.map {
        Casework(database: $0, keyring: keyring, clock: Clock { time.now })
    }
    do {
        let answer = try await body(servers)
        for database in databases { await database.close() }
        return answer
    } catch {
        for database in databases { await database.close() }
        throw error
    }
}
