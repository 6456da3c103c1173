import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

/// Children who were supported for a while, each with a plan of its own.
private struct Support {
    typealias Told = (planned: String?, value: String, on: String, rater: String)

    let council: Council
    private var cases: [(child: String, package: String)] = []

    /// - Parameter plans: of each child, how its goals stood: `goal 8 by 2027-03-31` where nobody
    ///   measured that.
    init(_ council: Council, from: String, to: String, plans: [[String]]) async throws {
        self.council = council
        let means = try await council.means("20,000")
        let worker = try await council.officer("Pat Rowe", [.provider], provider: means.provider)
        try council.set("2026-11-18")
        for (place, plan) in plans.enumerated() {
            let child = try await council.child("Child \(place)")
            let proposed = try await council.act(
                ProposePackage(
                    child: child,
                    fund: means.fund,
                    goals: ["Back in education"],
                    lines: ["\(means.service) x 4 from \(from) to \(to)"],
                    outcomes: plan.enumerated().map { "\($1) how by goal \($0 + 1)" }
                ),
                as: .coordinator
            )
            cases.append((child, proposed.package))
        }
        let sitting = try await council.openSitting(on: "2026-11-18")
        for one in cases { try await council.decide(.fund, one.package, in: sitting) }
        try await council.close(sitting)
        try council.set("2027-04-05")
        for order in try await council.casework.look(ListOrders(), as: worker.caller).items {
            let session = SessionText(line: "\(order.order)/1", on: from, attendance: "attended")
            _ = try await council.casework.perform(RecordSession(session), as: worker.caller)
        }
        try await council.set("published-least-children", to: "1")
    }

    func report(_ child: Int, _ told: Told...) async throws {
        for told in told {
            var outcome = RecordOutcome(
                child: cases[child].child,
                package: cases[child].package,
                measure: "goal",
                value: told.value,
                on: told.on,
                evidence: told.rater
            )
            outcome.planned = told.planned
            try await council.act(outcome, as: .coordinator)
        }
    }

    /// How many came how by their goals.
    func came(to quarter: String = "2026-12") async throws -> [Came: Int] {
        let report = try await council.look(ReportDistance(to: quarter), as: .auditor)
        let goal = try #require(report.distances.first { $0.measure == "goal" })
        #expect(report.distances.count == 1 && report.method.contains("added up"))
        #expect(goal.children == cases.count)
        return Dictionary(uniqueKeysWithValues: Came.allCases.map { ($0, goal[$0] ?? -1) })
            .filter { $0.value != 0 }
    }
}

@Suite struct `The distance of a child with two goals` {
    private static let plan = [
        "goal 8 by 2027-03-31 from 6 on 2026-11-10", "goal 8 by 2027-03-31 from 2 on 2026-11-11",
    ]

    private func winter(_ council: Council, _ plans: [[String]]) async throws -> Support {
        try await Support(council, from: "2026-11-18", to: "2026-12-20", plans: plans)
    }

    @Test(arguments: Engine.allCases)
    func `is better once where one is up by four and one down by one`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let support = try await winter(council, [Self.plan])
            // Reported last, and compared with the first baseline, it would be worse.
            try await support.report(
                0,
                ("2", "6", "2026-12-18", "self"),
                ("1", "5", "2026-12-18", "self")
            )
            #expect(try await support.came() == [.improved: 1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is none between the baseline of one and the exit of the other`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let plan = [Self.plan[0], "goal 8 by 2027-03-31"]
            let support = try await winter(council, [plan])
            try await support.report(0, ("2", "9", "2026-12-18", "self"))
            #expect(try await support.came() == [.noExit: 1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is what its goals add up to, of those that were read twice`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let other = ["goal 8 by 2027-03-31", Self.plan[1]]
            let support = try await winter(council, [Self.plan, Self.plan, other])
            // As much up as down.
            try await support.report(
                0,
                ("1", "3", "2026-12-18", "self"),
                ("2", "5", "2026-12-18", "self")
            )
            // Only the one that got worse was read again.
            try await support.report(1, ("1", "5", "2026-12-18", "self"))
            // What another kind of rater said is not added up.
            try await support.report(
                2,
                ("1", "9", "2026-11-19", "self"),
                ("1", "1", "2026-12-18", "provider"),
                ("2", "3", "2026-12-18", "provider")
            )
            #expect(try await support.came() == [.same: 1, .worse: 1, .improved: 1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is by what names no goal only where no goal was read twice`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let plan = ["goal 8 by 2027-03-31 from 4 on 2026-11-10"]
            let support = try await winter(council, [Self.plan, plan, plan, plan])
            // As it was counted before there were names: with the first baseline.
            try await support.report(0, (nil, "5", "2026-12-18", "self"))
            try await support.report(1, (nil, "9", "2026-12-18", "self"))
            try await support.report(
                2,
                ("1", "4", "2026-12-10", "self"),
                (nil, "9", "2026-12-18", "self")
            )
            try await support.report(3, (nil, "1", "2026-11-19", "self"))
            let came: [Came: Int] = [.worse: 1, .improved: 1, .same: 1, .noExit: 1]
            #expect(try await support.came() == came)
        }
    }

    @Test(arguments: Engine.allCases)
    func `adds up nothing on two scales`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await council.widenGoals()
            let goal = "goal 8 by 2027-03-31"
            let support = try await Support(
                council,
                from: "2027-02-16",
                to: "2027-03-20",
                plans: [[goal, goal]]
            )
            try await support.report(
                0,
                ("1", "3", "2027-02-17", "self"),
                ("1", "5", "2027-02-26", "self"),
                ("2", "8", "2027-03-05", "self"),
                ("2", "18", "2027-03-18", "self")
            )
            #expect(try await support.came(to: "2027-03") == [.measuredOtherwise: 1])
        }
    }
}
