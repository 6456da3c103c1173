package import Casework
package import Money
import Panel
import Synchronization

/// Plays the story through Casework, each act on its own day.
package final class Player {
    /// Who signed in, for people to try.
    package struct SignIn: Sendable {
        package let role: String
        package let name: String
        package let token: String
    }

    let plan: Plan
    let casework: Casework
    private let time: Time
    private var tokens: [String: String] = [:]
    var providers: [Int: String] = [:]
    var services: [Int: [String]] = [:]
    var children: [Int: String] = [:]
    var packages: [Int: String] = [:]
    var funds: [String] = []
    package private(set) var signIns: [SignIn] = []

    /// The story ends on `today`, with whatever clock `casework` is given.
    package init(today: Day, casework: (Clock) -> Casework) {
        plan = Plan(today: today)
        let time = Time()
        self.time = time
        self.casework = casework(Clock { time.next() })
    }

    /// Plays everything; says after each sitting how far it has come.
    package func play(progress: (String) -> Void) async throws {
        go(to: plan.almanac.beginning)
        try await hire()
        try await receiveFunds()
        for sitting in plan.sittings.indices {
            try await prepare(sitting)
            try await sit(sitting)
            progress(
                "\(plan.almanac.sittings[sitting]): \(packages.count) packages for "
                    + "\(children.count) children"
            )
        }
    }

    func go(to day: Day) {
        time.set(day)
    }

    @discardableResult
    func act<R: ActRequest>(_ request: R, as who: Hand) async throws -> R.Answer {
        try await act(request, named: who.name)
    }

    @discardableResult
    func act<R: ActRequest>(_ request: R, named name: String) async throws -> R.Answer {
        try await casework.perform(request, as: tokens[name].map(Caller.token) ?? .local)
    }

    func signIn(_ name: String, _ role: Role, provider: String? = nil) async throws {
        let added = try await act(
            AddOfficer(
                name: name,
                roles: [role.rawValue],
                provider: provider,
                issueToken: true
            ),
            as: .administrator
        )
        tokens[name] = added.token
        guard !signIns.contains(where: { $0.role == role.rawValue }) else { return }
        signIns.append(SignIn(role: role.rawValue, name: name, token: added.token ?? ""))
    }

    private func hire() async throws {
        for hand in Hand.allCases { try await signIn(hand.name, hand.role) }
    }
}

/// Where the story's clock stands: each reading a moment later.
private final class Time: Sendable {
    private let instant = Mutex(Instant(microseconds: 0))

    func set(_ day: Day) {
        let noon = Instant(microseconds: Int64(day.sinceEpoch) * 86_400_000_000 + 43_200_000_000)
        instant.withLock { $0 = max($0, noon) }
    }

    func next() -> Instant {
        instant.withLock { instant in
            instant = Instant(microseconds: instant.microseconds + 1000)
            return instant
        }
    }
}
