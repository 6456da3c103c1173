import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Suspensions of one school year` {
    private static func suspend(
        _ scene: StartedCase,
        _ days: String,
        on day: String,
        _ kind: String = "suspension",
        as caller: Caller? = nil
    ) async throws -> ShownOutcome {
        var outcome = RecordOutcome(
            child: scene.child,
            package: scene.funded.package,
            measure: "exclusion",
            value: kind,
            on: day,
            evidence: "self"
        )
        (outcome.days, outcome.reasons) = (days, "pp")
        return try await scene.council.casework.perform(outcome, as: caller ?? scene.worker)
    }

    @Test(arguments: Engine.allCases)
    func `of more days than the law allows are flagged, and recorded all the same`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            council.time.set(try #require(Day(reading: "2026-12-10")))
            #expect(try await Self.suspend(scene, "30", on: "2026-12-01").flag == nil)
            #expect(try await Self.suspend(scene, "15", on: "2026-12-02").flag == nil)
            // Neither a lunchtime nor what the council itself was told counts with them.
            let lunch = try await Self.suspend(scene, "9", on: "2026-12-03", "lunchtime")
            #expect(lunch.flag == nil)
            let coordinator = council.caller(.coordinator)
            let own = try await Self.suspend(scene, "1", on: "2026-12-04", as: coordinator)
            #expect(own.flag == "suspended-too-long")
            func flagged(_ caller: Caller) async throws -> [String] {
                try await council.casework.look(ListOutcomes(), as: caller).items
                    .filter { $0.flag != nil }.map(\.outcome)
            }
            #expect(try await flagged(scene.worker).isEmpty)
            #expect(try await flagged(coordinator) == ["OUT-4", "OUT-2", "OUT-1"])
            _ = try await council.act(
                WithdrawOutcome(outcome: "OUT-4", reason: "wrong-value"),
                as: .coordinator
            )
            #expect(try await flagged(coordinator).isEmpty)
            let over = try await Self.suspend(scene, "1", on: "2026-12-05")
            #expect(over.flag == "suspended-too-long")
            // The limit is the council's, from a day on.
            try await council.set("suspension-days", to: "46")
            #expect(try await flagged(scene.worker) == ["OUT-5", "OUT-2", "OUT-1"])
            let later = try await Self.suspend(scene, "0", on: "2026-12-10")
            #expect(later.flag == nil)
            try await council.expectSound()
        }
    }
}
