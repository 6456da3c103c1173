import Casework
import Database
import Migrations
import Money
import Panel
import Secrets
import Synchronization
import TestSupport
import Testing

/// A council of a test's own: a fresh database, an officer of each role, and a clock one can set.
final class Council: Sendable {
    let casework: Casework
    let database: any Database
    let place: Place
    let time: MovableTime
    let keyring: Keyring
    /// Signed in, one for each role but the provider's.
    private let tokens: Mutex<[Role: String]> = Mutex([:])

    /// Noon on the day all tests start from, in London's winter.
    static let firstDay = "2026-11-18"

    init(_ database: any Database, _ place: Place) throws {
        self.database = database
        self.place = place
        let time = MovableTime()
        self.time = time
        let keyring = try Keyring(reading: Keyring.newLine(name: "test"))
        self.keyring = keyring
        casework = Casework(database: database, keyring: keyring, clock: Clock { time.now })
    }

    /// The door of another program at the same place, with the same key and clock.
    func casework(at database: any Database) -> Casework {
        let time = time
        return Casework(database: database, keyring: keyring, clock: Clock { time.now })
    }

    /// Does an act as the officer of that role.
    @discardableResult
    func act<R: ActRequest>(
        _ request: R,
        as role: Role,
        key: String? = nil,
        keeping: Bool = true
    ) async throws -> R.Answer {
        try await casework.perform(request, as: caller(role), key: key, keeping: keeping)
    }

    func look<L: LookUp>(_ lookUp: L, as role: Role) async throws -> L.Answer {
        try await casework.look(lookUp, as: caller(role))
    }

    /// Who is signed in with that role.
    func caller(_ role: Role) -> Caller {
        tokens.withLock { $0[role] }.map(Caller.token) ?? .local
    }

    /// Signs somebody in with that role from now on.
    func signIn(_ role: Role, with token: String?) {
        tokens.withLock { $0[role] = token }
    }

    /// Adds an officer without signing them in.
    func officer(
        _ name: String,
        _ roles: [Role],
        provider: String? = nil
    ) async throws -> (reference: String, caller: Caller) {
        let added = try await act(
            AddOfficer(
                name: name,
                roles: roles.map(\.rawValue),
                provider: provider,
                issueToken: true
            ),
            as: .administrator
        )
        return (added.officer, .token(added.token ?? ""))
    }
}

/// Where a council's clock stands: each reading is a microsecond after the last.
final class MovableTime: Sendable {
    private let instant = Mutex(
        Day(reading: Council.firstDay).map(\.noon) ?? Instant(microseconds: 0)
    )

    var now: Instant {
        instant.withLock { instant in
            instant = Instant(microseconds: instant.microseconds + 1)
            return instant
        }
    }

    func set(_ day: Day) {
        instant.withLock { $0 = day.noon }
    }

    func advance(days: Int) {
        instant.withLock { $0 = $0.adding(days: days) }
    }

    func advance(minutes: Int) {
        instant.withLock {
            $0 = Instant(microseconds: $0.microseconds + Int64(minutes) * 60_000_000)
        }
    }
}

extension Day {
    fileprivate var noon: Instant {
        Instant(microseconds: Int64(sinceEpoch) * 86_400_000_000 + 43_200_000_000)
    }
}

/// Runs a test in an empty council: migrated, and nobody there yet.
func withEmptyCouncil(
    on engine: Engine,
    _ body: (Council) async throws -> Void
) async throws {
    try await withDatabase(on: engine) { database, place in
        _ = try await Schema(of: database).migrate()
        try await body(Council(database, place))
    }
}

/// Runs a test in a council with an officer of each role but the provider's, who needs a provider.
func withCouncil(
    on engine: Engine,
    _ body: (Council) async throws -> Void
) async throws {
    try await withEmptyCouncil(on: engine) { council in
        for role in [Role.administrator] + Role.allCases where role != .provider {
            guard case .local = council.caller(role) else { continue }
            let request = AddOfficer(
                name: "The \(role.rawValue)",
                roles: [role.rawValue],
                issueToken: true
            )
            let added = try await council.act(request, as: .administrator)
            council.signIn(role, with: added.token)
        }
        try await body(council)
    }
}

/// The code of what is refused; the test fails when nothing is.
func refusal(
    of body: () async throws -> some Any,
    sourceLocation: SourceLocation = #_sourceLocation
) async -> String {
    do {
        _ = try await body()
        Issue.record("nothing was refused", sourceLocation: sourceLocation)
        return ""
    } catch let refusal as Refusal {
        return refusal.code
    } catch {
        Issue.record(error, sourceLocation: sourceLocation)
        return ""
    }
}
