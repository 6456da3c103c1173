import Casework
import Money
import Panel
import Testing

/// A winter of sittings, in which chance decides who is proposed, funded, deferred or refused, who
/// is asked what, and when a first session takes place.
struct PlayedYear {
    let council: Council
    private var chance: Chance
    private let means: Means
    private let worker: Caller
    private var children: [String] = []
    /// Packages that a sitting may yet decide on.
    private var waiting: [String] = []

    private static let rounds = ["2026-11-18", "2026-12-16", "2027-01-20", "2027-02-17"]

    /// Plays it until the fifth of April 2027.
    @discardableResult
    init(_ council: Council, seed: UInt64, arriving: Int = 9) async throws {
        self.council = council
        chance = Chance(seed: seed)
        means = try await council.means("20,000")
        worker = try await council.officer("Pat Rowe", [.provider], provider: means.provider)
            .caller
        for (round, next) in zip(Self.rounds, Self.rounds.dropFirst() + ["2027-03-17"]) {
            try council.set(round)
            for _ in 0..<arriving { try await arrive() }
            try await sit(on: try #require(Day(reading: round)))
            try council.set(next)
            try await deliver(since: round, until: next)
        }
        for package in waiting.prefix(2) {
            let taken = WithdrawPackage(package: package, reason: "duplicate")
            try await council.act(taken, as: .coordinator)
        }
        try council.set("2027-04-05")
    }

    /// Somebody new most often, of whom this and that is asked.
    private mutating func arrive() async throws {
        if let known = chance.one(of: children), chance.happens(20) {
            return try await propose(for: known)
        }
        let birth = "\(chance.number(2007...2016))-0\(chance.number(1...9))-11"
        let child = try await council.act(
            AddChild(identity: "name: A Child\nborn: \(birth)"),
            as: .coordinator
        ).child
        children.append(child)
        if chance.happens(80) {
            let asked = MonitorChild(
                child: child,
                sex: chance.one(of: ["female", "male", "male"]),
                ethnicity: chance.one(of: ["white", "white", "mixed", "black", "not-asked"]),
                send: chance.one(of: ["none", "sen-support", "ehc-plan"]),
                care: chance.happens(50) ? "looked-after" : nil
            )
            try await council.act(asked, as: .coordinator)
        }
        try await propose(for: child)
    }

    private mutating func propose(for child: String) async throws {
        let today = try await council.look(Today(), as: .coordinator).today
        let referred = today.adding(days: -chance.number(1...60))
        let proposed = try await council.act(
            ProposePackage(
                child: child,
                fund: means.fund,
                goals: ["Back in education"],
                lines: ["\(means.service) x 2 from \(today) to 2027-03-31"],
                referredOn: chance.happens(80) ? "\(referred)" : nil
            ),
            as: .coordinator
        )
        waiting.append(proposed.package)
    }

    private mutating func sit(on day: Day) async throws {
        let sitting = try await council.openSitting(on: "\(day)")
        for package in waiting {
            let kinds: [DecisionKind?] = [.fund, .fund, .fund, .defer, .refuse, nil]
            guard let drawn = chance.one(of: kinds), let kind = drawn else { continue }
            try await council.decide(kind, package, in: sitting)
            if kind != .defer { waiting.removeAll { $0 == package } }
        }
        try await council.close(sitting)
    }

    /// Some begin, some do not come, and now and then what was recorded is withdrawn.
    private mutating func deliver(since round: String, until next: String) async throws {
        let (from, to) = (try #require(Day(reading: round)), try #require(Day(reading: next)))
        let orders = try await council.casework.look(
            ListOrders(paging: Paging(size: "500")),
            as: worker
        ).items
        for order in orders where chance.happens(45) {
            let day = from.adding(days: chance.number(0...from.days(until: to)))
            let text = SessionText(
                line: "\(order.order)/1",
                on: "\(day)",
                attendance: chance.one(of: ["attended", "attended", "absent-acceptable"]) ?? ""
            )
            let logged = try? await council.casework.perform(RecordSession(text), as: worker)
            guard let session = logged?.session.session, chance.happens(15) else { continue }
            _ = try await council.casework.perform(
                WithdrawSession(session: session, reason: "wrong-day"),
                as: worker
            )
        }
    }
}
