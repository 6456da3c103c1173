import Casework
import Database
import Migrations
import Money
import Panel
import Secrets
import TestSupport

@testable import Seeds

/// A fresh database on which stories are played, and the day on which that is done.
struct Playhouse: Sendable {
    let database: any Database
    let place: Place
    let today: Day
    private let keyring: Keyring

    init(_ database: any Database, _ place: Place, today: Day) throws {
        self.database = database
        self.place = place
        self.today = today
        keyring = try Keyring(reading: Keyring.newLine(name: "test"))
    }

    /// Plays the story, on another database if wanted, and gives the player when it is over.
    @discardableResult
    func play(on other: (any Database)? = nil) async throws -> Player {
        let casework = casework(on: other ?? database)
        let player = Player(today: today, progress: { _ in }, casework: { casework.moved(to: $0) })
        try await player.play()
        return player
    }

    /// As of a minute past midnight on the story's last day, when nothing of it may lie ahead.
    func look<L: LookUp>(_ lookUp: L, as token: String) async throws -> L.Answer {
        try await casework(on: database).look(lookUp, as: .token(token))
    }

    func perform<R: ActRequest>(_ request: R, as token: String?) async throws -> R.Answer {
        let caller = token.map(Caller.token) ?? .local
        return try await casework(on: database).perform(request, as: caller)
    }

    /// The one number that a statement counts.
    func count(_ statement: SQL) async throws -> Int {
        try await database.read { try $0.one(statement)["n"] }
    }

    private func casework(on database: any Database) -> Casework {
        let now = Instant(microseconds: Int64(today.sinceEpoch) * 86_400_000_000 + 60_000_000)
        return Casework(database: database, keyring: keyring, clock: Clock { now })
    }
}

/// Runs a test on a migrated database in which nobody is yet.
func withPlayhouse(
    on engine: Engine,
    today: String,
    _ body: (Playhouse) async throws -> Void
) async throws {
    guard let today = Day(reading: today) else { preconditionFailure("a day: \(today)") }
    try await withDatabase(on: engine) { database, place in
        _ = try await Schema(of: database).migrate()
        try await body(Playhouse(database, place, today: today))
    }
}

extension Player {
    /// Whoever has that role first.
    func token(_ role: Role) -> String {
        signIns.first { $0.role == role.rawValue }?.token ?? ""
    }
}
