import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `An outcome recorded by mistake` {
    private static func withdraw(
        _ outcome: String = "OUT-1",
        _ reason: String = "wrong-value",
        note: String? = nil
    ) -> WithdrawOutcome {
        WithdrawOutcome(outcome: outcome, reason: reason, note: note)
    }

    @Test(arguments: Engine.allCases)
    func `stays and is told as withdrawn, with its note for those who decide on the case`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("6", measure: "goal")
            try await scene.report("7", measure: "goal")
            let request = Self.withdraw(note: "She meant another week")
            #expect(try await council.act(request, as: .coordinator).state == "withdrawn")
            #expect(
                try await council.newest() == "The coordinator: outcome-withdraw OUT-1 "
                    + "package=\(scene.funded.package) reason=wrong-value"
            )
            let show = ShowOutcome(outcome: "OUT-1")
            let shown = try await council.look(show, as: .chair)
            #expect(shown.outcome.withdrawn == "wrong-value" && shown.outcome.value == "6")
            #expect(shown.more.withdrawalNote == "She meant another week")
            #expect(shown.more.withdrawnBy == shown.outcome.reportedBy)
            #expect(try await council.look(show, as: .finance).more.withdrawalNote == nil)
            let listed = try await council.look(ListOutcomes(), as: .finance).items
            #expect(listed.map(\.withdrawn) == [nil, "wrong-value"])
            let open = try await council.look(ListOutcomes(unverified: true), as: .finance).items
            #expect(open.map(\.outcome) == ["OUT-2"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is taken back by whoever reported it until it is verified, then by a coordinator`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            let provider = scene.funded.provider
            let colleague = try await council.officer("Kit", [.provider], provider: provider).caller
            try await scene.report("6", measure: "goal", as: scene.worker)
            try await scene.report("7", measure: "goal", as: scene.worker)
            func withdraw(_ request: WithdrawOutcome, _ caller: Caller) async -> String? {
                await refusal { try await council.casework.perform(request, as: caller) }
            }
            #expect(await withdraw(Self.withdraw("x"), council.caller(.chair)) == "not-permitted")
            #expect(await withdraw(Self.withdraw("x"), scene.worker) == "malformed-reference")
            #expect(await withdraw(Self.withdraw("OUT-9"), scene.worker) == "not-found")
            #expect(await withdraw(Self.withdraw("OUT-1", "why"), scene.worker) == "unknown-code")
            #expect(await withdraw(Self.withdraw(), colleague) == "others-report")
            let verify = VerifyOutcome(outcome: "OUT-1", evidence: "document")
            try await council.act(verify, as: .coordinator)
            #expect(await withdraw(Self.withdraw(), scene.worker) == "outcome-verified")
            try await council.act(Self.withdraw(), as: .coordinator)
            _ = try await council.casework.perform(Self.withdraw("OUT-2"), as: scene.worker)
            #expect(await withdraw(Self.withdraw("OUT-2"), scene.worker) == "outcome-withdrawn")
            let late = await refusal { try await council.act(verify, as: .chair) }
            #expect(late == "outcome-withdrawn")
        }
    }

    @Test(arguments: Engine.allCases)
    func `ends what is asked about the start, and may be reported anew`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310")
            let again = await refusal { try await scene.report("310") }
            #expect(again == "already-reported")
            council.time.advance(days: 28)
            #expect(try await scene.due() == ["FUP-1"])
            try await scene.answer("FUP-1", "sustained", on: "2026-12-16")
            try await council.act(Self.withdraw("OUT-1", "wrong-day"), as: .coordinator)
            #expect(try await scene.state("FUP-1") == .sustained, "what was answered stays")
            #expect(try await scene.state("FUP-2") == .notAsked)
            council.time.advance(days: 63)
            #expect(try await scene.due() == [])
            let answered = await refusal { try await scene.answer("FUP-2", "sustained") }
            #expect(answered == "not-asked")
            try await scene.report("310")
            #expect(try await scene.all().count == 8, "the same start begins anew")
            council.time.advance(days: 250)
            let remind = try await council.act(Remind(), as: .coordinator)
            #expect(remind.notKnown == ["FUP-5", "FUP-6", "FUP-7"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `counts neither in what outcomes cost nor for the child`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await council.set("published-least-children", to: "1")
            try await scene.report("310")
            council.time.advance(days: 28)
            try await scene.answer("FUP-1", "sustained")
            // It is told once the time to ask is over.
            council.time.advance(days: 100)
            func sustained() async throws -> Int? {
                try await council.look(ReportCosts(), as: .auditor).items
                    .first { $0.step == "sustained-4" }?.packages
            }
            func told() async throws -> Int {
                try await council.look(ShowChild(child: scene.child), as: .coordinator).outcomes
            }
            let before = try await (sustained(), told())
            #expect(before == (1, 1))
            try await council.act(Self.withdraw("OUT-1", "wrong-child"), as: .coordinator)
            let after = try await (sustained(), told())
            #expect(after == (0, 0))
        }
    }

    @Test(arguments: Engine.allCases)
    func `is left out of an open quarter, and stays in one that was submitted`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await council.set("published-least-children", to: "1")
            try await scene.report("level-1", measure: "qualification")
            try await scene.report("6", measure: "goal")
            try council.set("2027-01-10")
            let draft = DraftReturn(fund: scene.funded.fund, quarter: "2026-q3")
            try await council.act(draft, as: .finance)
            func told(_ what: String) async throws -> Int? {
                try await council.figures("RTN-1").outcomes.first { $0.what == what }?.count
            }
            #expect(try await told("qualification") == 1)
            #expect(try await told("goal") == 1)
            try await council.act(Self.withdraw("OUT-2", "not-so"), as: .coordinator)
            #expect(try await told("goal") == 0)
            try await council.explain("RTN-1")
            try await council.act(SubmitReturn(return: "RTN-1"), as: .finance)
            try await council.act(Self.withdraw("OUT-1", "not-so"), as: .coordinator)
            #expect(try await told("qualification") == 1, "as it was told")
        }
    }
}
