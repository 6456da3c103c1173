import Casework
import Money
import Panel
import Testing

/// Support that began in the autumn and is over by the spring, in which chance decides who came when
/// and what was measured of whom, by whom and how often.
struct PlayedSupport {
    let council: Council
    private var chance: Chance
    private let means: Means
    private let worker: Caller
    /// Each with its child, its line's last day, and how many goals were planned for it.
    private var packages: [(package: String, child: String, last: Day, goals: Int)] = []

    /// Plays it until the fifth of April 2027.
    @discardableResult
    init(_ council: Council, seed: UInt64, children: Int = 24) async throws {
        self.council = council
        chance = Chance(seed: seed)
        means = try await council.means("20,000")
        worker = try await council.officer("Pat Rowe", [.provider], provider: means.provider)
            .caller
        try council.set("2026-11-18")
        for _ in 0..<children { try await arrive() }
        let sitting = try await council.openSitting(on: "2026-11-18")
        for package in packages { try await council.decide(.fund, package.package, in: sitting) }
        try await council.close(sitting)
        try await council.widenGoals()
        try council.set("2027-01-20")
        try await endSome()
        try council.set("2027-04-05")
        try await deliver()
        for (package, child, last, goals) in packages {
            for _ in 0..<chance.number(4...12) {
                try await report(package, child, last, goals)
            }
        }
    }

    /// Some have two packages, some a plan that says how things stood.
    private mutating func arrive() async throws {
        let child = try await council.child()
        for _ in 0..<(chance.happens(25) ? 2 : 1) {
            let last = ["2026-12-20", "2027-01-31", "2027-02-28", "2027-03-20"]
            let to = try #require(Day(reading: chance.one(of: last) ?? ""))
            let goals = ["goal 8 by 2027-03-31 from 3 on 2026-11-02", "goal 9 by 2027-03-31"]
            let plans = [
                [goals[0]], goals, goals + ["goal 6 by 2027-03-31 from 4 on 2026-11-03"],
                ["distance 9 domain safety by 2027-03-31 from 6 on 2026-08-01"],
                ["attendance 50/60 by 2027-03-31 from 20/50 on 2026-11-10"],
                ["family-confidence 7 by 2027-03-31"],
            ]
            let plan = chance.happens(60) ? chance.one(of: plans) : nil
            let level = chance.happens(60) ? chance.one(of: ["low", "medium", "high"]) : nil
            let proposed = try await council.act(
                ProposePackage(
                    child: child,
                    fund: means.fund,
                    goals: ["Back in education"],
                    lines: ["\(means.service) x 4 from 2026-11-18 to \(to)"],
                    level: level,
                    levelReason: level.map { _ in "As it seems" },
                    outcomes: plan
                ),
                as: .coordinator
            )
            let count = plan?.count { $0.hasPrefix("goal") } ?? 0
            packages.append((proposed.package, child, to, count))
        }
    }

    private mutating func endSome() async throws {
        let sitting = try await council.openSitting(on: "2027-01-20")
        let today = try #require(Day(reading: "2027-01-20"))
        for package in packages.prefix(4) where package.last > today {
            try await council.decide(.end, package.package, in: sitting)
        }
        try await council.close(sitting)
    }

    /// Most begin, some late; some do not come, and some of it was never so.
    private mutating func deliver() async throws {
        let orders = try await council.casework.look(
            ListOrders(paging: Paging(size: "500")),
            as: worker
        ).items
        let first = try #require(Day(reading: "2026-11-18"))
        for order in orders {
            for _ in 0..<chance.number(0...3) {
                let text = SessionText(
                    line: "\(order.order)/1",
                    on: "\(first.adding(days: chance.number(0...60)))",
                    attendance: chance.one(of: ["attended", "late", "absent-acceptable"]) ?? ""
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

    private mutating func report(
        _ package: String,
        _ child: String,
        _ last: Day,
        _ goals: Int
    ) async throws {
        let first = try #require(Day(reading: "2026-11-18"))
        let until = min(last.adding(days: 40), try #require(Day(reading: "2027-04-04")))
        let around =
            chance.happens(50)
            ? first.adding(days: chance.number(0...80))
            : until.adding(days: -chance.number(0...60))
        let on = min(max(around, first), until)
        var outcome = RecordOutcome(
            child: child,
            package: package,
            measure: "goal",
            value: "\(chance.number(2...5))",
            on: "\(on)",
            evidence: chance.one(of: ["self", "self", "provider"]) ?? ""
        )
        switch chance.number(0...11) {
        case 0: outcome.beneficiary = "family"
        case 1, 2:
            outcome.measure = "distance"
            outcome.domain = chance.one(of: ["safety", "education"])
        case 3:
            outcome.measure = "risk"
            outcome.value = chance.one(of: ["low", "medium", "high"])
            outcome.note = "As it seems"
        case 4:
            outcome.measure = "attendance"
            outcome.value = "\(chance.number(18...22))/\(chance.number(40...44))"
        case 5:
            outcome.measure = "score"
            (outcome.instrument, outcome.edition) = ("sdq", chance.one(of: ["self", "parent"]))
            outcome.domain = chance.one(of: ["total", "prosocial"])
        case 6: outcome.measure = "missing-episodes"
        default: break
        }
        if goals > 0, outcome.measure == "goal", chance.happens(70) {
            outcome.planned = "\(chance.number(1...goals))"
        }
        do {
            try await council.act(outcome, as: .coordinator)
        } catch let refusal as Refusal where refusal.code == "already-reported" {
            // Now and then chance says the same twice.
        }
    }
}

extension Council {
    /// Goals are scored on another scale from the middle of the winter on.
    func widenGoals() async throws {
        let measure = AddMeasure(
            measure: "goal",
            label: "Goal",
            kind: "score",
            most: "20",
            better: "higher",
            from: "2027-03-01"
        )
        try await act(measure, as: .administrator)
    }
}
