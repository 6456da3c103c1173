import Casework
import Database
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `What a return counts that nobody reports` {
    /// Drafts of the fund's last two quarters, on a day after both.
    private func draft(_ scene: StartedCase, on day: String = "2027-04-20") async throws {
        try scene.council.set(day)
        for quarter in ["2026-q3", "2026-q4"] {
            let draft = DraftReturn(fund: scene.funded.fund, quarter: quarter)
            try await scene.council.act(draft, as: .finance)
        }
    }

    private func begun(_ council: Council) async throws -> StartedCase {
        try await council.set("published-least-children", to: "1")
        return try await StartedCase(council)
    }

    /// `sustained-4 1`: what of it was counted, of the first quarter or the second.
    private func told(
        _ council: Council,
        _ reference: String,
        at event: Int64? = nil
    ) async throws -> [String] {
        let show = ShowReturn(return: reference, knownAt: event.map { "\($0)" })
        return try await council.look(show, as: .auditor).figures.outcomes
            .filter { Achieved(named: $0.what) != nil && $0.count != 0 }
            .map { "\($0.what) \($0.count.map(String.init) ?? "hidden")" }
    }

    @Test(arguments: Engine.allCases)
    func `is a start that lasted, once it can no longer be asked about`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await begun(council)
            try await scene.report("310")
            try council.set("2026-12-16")
            try await scene.answer("FUP-1", "sustained")
            try council.set("2027-02-17")
            try await scene.answer("FUP-2", "sustained")
            try await draft(scene)
            #expect(try await told(council, "RTN-1") == [], "asked until January")
            #expect(try await told(council, "RTN-2") == ["sustained-4 1", "sustained-13 1"])
            let names = try await council.figures("RTN-2").outcomes.map(\.what).suffix(5)
            let all = [4, 13, 26, 52].map { "sustained-\($0)" } + ["outcome-met"]
            #expect(Array(names) == all)
            let taken = WithdrawOutcome(outcome: "OUT-1", reason: "not-so")
            try await council.act(taken, as: .coordinator)
            #expect(try await told(council, "RTN-2") == [])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is a start of which only later somebody knew that it had lasted`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await begun(council)
            try await council.set("follow-up-days", to: "7")
            try await scene.report("310")
            try council.set("2026-12-20")
            let ignored = AnswerFollowUp(followUp: "FUP-1", status: "not-known", on: "2026-12-20")
            try await council.act(ignored, as: .coordinator)
            try council.set("2027-02-20")
            try await scene.answer("FUP-2", "sustained")
            try await draft(scene)
            #expect(try await told(council, "RTN-1") == [])
            #expect(try await told(council, "RTN-2") == ["sustained-4 1", "sustained-13 1"])
            let then = try await council.lastEvent().event
            try await scene.answer("FUP-1", "sustained", on: "2026-12-20")
            #expect(try await told(council, "RTN-1") == ["sustained-4 1"])
            #expect(try await told(council, "RTN-2") == ["sustained-13 1"], "each start once")
            #expect(try await told(council, "RTN-1", at: then) == [], "nobody knew it then")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is a child with anything planned that was met, however much it was`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await begun(council)
            try await council.act(
                PlanOutcomes(
                    package: scene.funded.package,
                    outcomes: (1...3).map { "goal 8 by 2027-02-28 how by her word \($0)" }
                ),
                as: .coordinator
            )
            let target = SetTarget(fund: scene.funded.fund, measured: "Outcome-met", number: "2")
            try await council.act(target, as: .finance)
            try council.set("2027-03-20")
            try await council.act(
                CompletePackage(
                    package: scene.funded.package,
                    on: "2027-03-01",
                    scores: ["1 met", "2 met", "3 partly"]
                ),
                as: .coordinator
            )
            try await draft(scene)
            #expect(try await told(council, "RTN-1") == [])
            #expect(try await told(council, "RTN-2") == ["outcome-met 1"])
            let met = try await council.figures("RTN-2").outcomes.last
            #expect(met?.target == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `has a target by the weeks after which starts are followed up, as they are now`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await begun(council)
            var target = SetTarget(fund: scene.funded.fund, measured: "sustained-6", number: "3")
            try await council.expectRefused(as: .finance, [("unknown-choice", target)])
            try await council.set("follow-up-weeks", to: "6 12")
            _ = try await council.act(target, as: .finance)
            target.measured = "sustained-13"
            try await council.expectRefused(as: .finance, [("unknown-choice", target)])
            try await draft(scene)
            let told = try await council.figures("RTN-1").outcomes.suffix(3)
            #expect(told.map(\.what) == ["sustained-6", "sustained-12", "outcome-met"])
            #expect(told.map(\.target) == [3, nil, nil])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is counted until the council ends that`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await begun(council)
            try await scene.report("310")
            try council.set("2026-12-16")
            try await scene.answer("FUP-1", "sustained")
            try await council.act(
                AddCode(
                    list: "counted",
                    code: "sustained",
                    label: "A start lasted",
                    from: "2026-12-16",
                    to: "2026-12-31"
                ),
                as: .administrator
            )
            try await draft(scene)
            let names = try await council.figures("RTN-1").outcomes.map(\.what)
            #expect(names.contains("sustained-4"))
            let ended = try await council.figures("RTN-2").outcomes.map(\.what)
            #expect(!ended.contains { $0.hasPrefix("sustained") } && ended.contains("outcome-met"))
        }
    }

    /// A database that was filled before there were such counts is brought up to date.
    @Test(arguments: Engine.allCases)
    func `changes nothing that was told before it was counted`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await council.unguard()
            try await council.damage("DELETE FROM codes WHERE list = 'counted'")
            let scene = try await begun(council)
            try await scene.report("310")
            try council.set("2026-12-16")
            try await scene.answer("FUP-1", "sustained")
            try await draft(scene)
            try await council.explain("RTN-1")
            try await council.act(SubmitReturn(return: "RTN-1"), as: .finance)
            let published = try await council.act(
                PublishReport(from: "2026-10", to: "2026-12"),
                as: .chair
            )
            let before = try await council.files("RTN-1") + council.files("RTN-2")
            let report = try await council.scrutiny(at: published.event)
            #expect(!(before + report).joined().contains("sustained"))

            try await council.migrate("counted")
            #expect(try await council.files("RTN-1") + council.files("RTN-2") == before)
            try await council.explain("RTN-2")
            #expect(try await council.files("RTN-1") == Array(before[..<2]), "it is submitted")
            #expect(try await told(council, "RTN-2") == ["sustained-4 1"])
            #expect(try await council.scrutiny(at: published.event) == report)
            let since = try await council.scrutiny(from: "2026-10", to: "2027-03")
            #expect(since[2].contains("outcome,sustained-4,Count from 2026-10,not told"))
            #expect(since[2].contains("outcome,sustained-4,Count from 2027-01,1"))
        }
    }
}
