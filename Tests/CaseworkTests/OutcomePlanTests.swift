import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `An outcome plan` {
    @Test(arguments: Engine.allCases)
    func `is made with the proposal or later, and read before the sitting`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            let proposed = try await council.act(
                ProposePackage(
                    child: child,
                    fund: means.fund,
                    goals: ["Back in education"],
                    lines: ["\(means.service) x 2 from 2026-11-18 to 2026-12-31"],
                    outcomes: [
                        "Activity 310 by 2027-03-31 from 619 on 2026-11-01 how the college says"
                    ]
                ),
                as: .coordinator
            )
            let package = proposed.package
            let added = try await council.act(
                PlanOutcomes(package: package, outcomes: ["attendance 45/50 by 2027-01-31"]),
                as: .coordinator
            )
            #expect(added.planned == 2)
            #expect(
                try await council.newest() == "The coordinator: outcome-plan \(package) outcomes=1"
            )
            let shown = try await council.shown(package).outcomePlan
            #expect(shown.map(\.outcome) == [1, 2])
            #expect(shown.map(\.target) == ["310", "45/50"])
            #expect(shown.map(\.baseline) == ["619", nil])
            #expect(shown.map(\.how) == ["the college says", nil])
            let finance = try await council.look(ShowPackage(package: package), as: .finance)
            #expect(finance.outcomePlan.map(\.how) == [nil, nil])
            let sitting = try await council.openSitting()
            let cards = try await council.look(ListCases(sitting: sitting), as: .chair).items
            #expect(cards[0].outcomePlan.map(\.measure) == ["activity", "attendance"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused for one reason at a time`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let refused = try await council.package(means, 1)
            let sitting = try await council.openSitting()
            try await council.decide(.refuse, refused, in: sitting)
            try await council.close(sitting)
            let package = try await council.package(means, 1)
            let most = Array(repeating: "goal 8 by 2026-12-01", count: 21)
            _ = try await council.repaired(
                PlanOutcomes(package: "x", outcomes: []),
                as: .coordinator,
                [
                    ("malformed-reference", { $0.package = refused }),
                    ("empty-text", { $0.outcomes = most }),
                    ("plan-ended", { $0.package = package }),
                    ("plan-too-long", { $0.outcomes = ["goal 8 by 2026-11-17"] }),
                    ("target-past", { $0.outcomes = ["mood 8 by 2026-11-18"] }),
                    ("unknown-code", { $0.outcomes = ["goal 11 by 2026-11-18"] }),
                    (
                        "score-off-scale",
                        { $0.outcomes = ["goal 8 by 2026-11-18 from 3 on 2026-11-19"] }
                    ),
                    (
                        "in-the-future",
                        { $0.outcomes = ["activity 310 by 2026-11-18 from 999 on 2026-11-18"] }
                    ),
                    ("unknown-code", { $0.outcomes = ["distance 8 by 2026-11-18"] }),
                    ("value-unreadable", { $0.outcomes = ["risk low by 2026-11-18"] }),
                    (
                        "note-needed",
                        { $0.outcomes = Array(repeating: "goal 8 by 2026-11-18", count: 2) }
                    ),
                    (
                        "already-planned",
                        { $0.outcomes = ["distance 8 domain safety by 2026-11-18"] }
                    ),
                ]
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `is as long as the council lets it be`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let package = try await council.package(try await council.means(), 1)
            let two = ["goal 8 by 2026-12-01", "goal 9 by 2026-12-01"]
            let plan = PlanOutcomes(package: package, outcomes: two)
            let most = ChangeSetting(name: "planned-outcomes-most", value: "3")
            try await council.act(most, as: .administrator)
            try await council.act(plan, as: .coordinator)
            try await council.expectRefused(as: .coordinator, [("plan-too-long", plan)])
        }
    }

    @Test(arguments: Engine.allCases)
    func `names nothing twice, however it is typed`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let package = try await council.package(try await council.means(), 1)
            func plan(_ outcomes: String...) -> PlanOutcomes {
                PlanOutcomes(package: package, outcomes: outcomes)
            }
            try await council.act(
                plan(
                    "goal 8 by 2026-12-01",
                    "goal 8 by 2026-12-01 how as she says",
                    "attendance 45/50 by 2026-12-01 from 20/50 on 2026-11-01"
                ),
                as: .coordinator
            )
            try await council.expectRefused(
                as: .coordinator,
                [
                    ("already-planned", plan("Goal 8 by 1 Dec 2026")),
                    ("already-planned", plan("goal 8 by 2026-12-01 how  As she says")),
                    ("already-planned", plan("attendance 45/50 by 2026-12-01")),
                ]
            )
            let more = plan("goal 8 by 2026-12-02", "goal 8 by 2026-12-01 how as he says")
            #expect(try await council.act(more, as: .coordinator).planned == 5)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is scored once the package is over, and until then asked for`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            try await council.act(
                PlanOutcomes(package: funded.package, outcomes: ["goal 8 by 2027-02-28"]),
                as: .coordinator
            )
            var request = CompletePackage(
                package: funded.package,
                on: "2026-12-01",
                scores: ["1 partly: came half of the time"]
            )
            council.time.set(try #require(Day(reading: "2026-12-20")))
            try await council.expectRefused(as: .coordinator, [("still-delivering", request)])
            #expect(try await council.waiting(.packagesToComplete, as: .coordinator) == 0)

            council.time.set(try #require(Day(reading: "2027-03-01")))
            #expect(try await council.waiting(.packagesToComplete, as: .coordinator) == 1)
            let own = try await council.casework.look(Queues(), as: funded.worker).queues
            #expect(own.first { $0.queue == "last-outcomes-to-report" }?.waiting == 1)
            let sitting = try await council.openSitting(on: "2027-03-01")
            #expect(try await council.minutes(of: sitting).overdueReports.isEmpty)
            council.time.set(try #require(Day(reading: "2027-03-29")))
            let overdue = try await council.minutes(of: sitting).overdueReports
            #expect(overdue.map(\.package) == [funded.package])
            #expect(overdue.map(\.dueOn.description) == ["2027-03-28"])
            request.on = "2027-02-28"
            let completed = try await council.act(request, as: .coordinator)
            #expect([completed.met, completed.partly, completed.notKnown] == [0, 1, 0])
            #expect(
                try await council.newest() == "The coordinator: package-complete "
                    + "\(funded.package) met=0 not-known=0 not-met=0 on=2027-02-28 partly=1"
            )
            let shown = try await council.shown(funded.package)
            #expect(shown.completedOn?.description == "2027-02-28")
            #expect(shown.outcomePlan.map(\.scoreNote) == ["came half of the time"])
            #expect(try await council.minutes(of: sitting).overdueReports.isEmpty)
            #expect(try await council.waiting(.packagesToComplete, as: .coordinator) == 0)
            let more = PlanOutcomes(package: funded.package, outcomes: ["goal 9 by 2027-04-01"])
            try await council.expectRefused(as: .coordinator, [("plan-ended", more)])
            try await council.expectRefused(as: .coordinator, [("already-completed", request)])
            try await council.expectRefused(as: .chair, [("not-permitted", request)])
            try await council.expectSound()
        }
    }
}
