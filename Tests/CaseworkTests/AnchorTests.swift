import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The council’s own anchors` {
    private func anchor(
        _ code: String,
        _ sentence: String,
        from: String? = nil,
        to: String? = nil
    ) -> AddCode {
        AddCode(list: "anchor", code: code, label: sentence, from: from, to: to)
    }

    private func distance(
        _ child: String,
        _ package: String,
        _ value: String,
        on day: String
    ) -> RecordOutcome {
        var outcome = RecordOutcome(
            child: child,
            package: package,
            measure: "distance",
            value: value,
            on: day,
            evidence: "self"
        )
        outcome.domain = "safety"
        return outcome
    }

    @Test(arguments: Engine.allCases)
    func `are refused for what is no domain and no score, and none is there by itself`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let none = try await council.look(ListCodes(list: "anchor"), as: .auditor).items
            #expect(none.isEmpty)
            try await council.expectRefused(
                as: .finance,
                [("not-permitted", anchor("safety-5", "Home on most nights"))]
            )
            let added = try await council.repaired(
                anchor("Safe!", "Home on most nights"),
                as: .administrator,
                [
                    ("malformed-code", { $0.code = "safety" }),
                    ("anchor-unreadable", { $0.code = "luck-5" }),
                    ("unknown-code", { $0.code = "safety-11" }),
                    ("score-off-scale", { $0.code = "safety-05" }),
                    ("anchor-unreadable", { $0.code = "safety-5" }),
                ]
            )
            #expect(added.code == "safety-5" && added.label == "Home on most nights")
            let file = LoadCodes(
                file: Data(
                    """
                    list,code,label
                    anchor,safety-0,Not safe anywhere
                    anchor,safety-12,Safer than safe
                    anchor,safety-5,Home on most nights
                    """.utf8
                )
            )
            let faults = try await rowFaults {
                try await council.act(file, as: .administrator)
            }
            #expect(faults == ["3 code score-off-scale"])
            // Once its domain is no longer used it can still be put in other words, and ended.
            let end = AddCode(list: "domain", code: "safety", label: "Safety", to: "2026-11-18")
            try await council.act(end, as: .administrator)
            council.time.advance(days: 1)
            try await council.expectRefused(
                as: .administrator,
                [("retired-code", anchor("safety-6", "Home on every night"))]
            )
            try await council.act(
                anchor("safety-5", "Home on most nights", to: "2026-11-30"),
                as: .administrator
            )
            #expect(try await council.look(ListMeasures(), as: .auditor).anchors.isEmpty)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `say what a score meant on its day, to whoever reads the outcome`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            for (code, sentence) in [
                ("safety-0", "Not safe anywhere"), ("safety-5", "Home on most nights"),
            ] {
                try await council.act(anchor(code, sentence), as: .administrator)
            }
            try await council.act(
                anchor("safety-5", "Home by nine", from: "2026-12-01"),
                as: .administrator
            )
            council.time.set(try #require(Day(reading: "2026-12-20")))
            let child = try await council.shown(funded.package).child
            let told: [(value: String, day: String, score: Int, anchor: String)] = [
                ("7", "2026-11-30", 5, "Home on most nights"),
                ("5", "2026-12-01", 5, "Home by nine"),
                ("4", "2026-12-01", 0, "Not safe anywhere"),
            ]
            for (value, day, score, sentence) in told {
                let made = try await council.casework.perform(
                    distance(child, funded.package, value, on: day),
                    as: funded.worker
                )
                #expect(made.anchorScore == score && made.anchor == sentence)
                let shown = try await council.look(
                    ShowOutcome(outcome: made.outcome),
                    as: .finance
                ).outcome
                #expect(shown.anchorScore == score && shown.anchor == sentence)
            }
            let listed = try await council.look(ListOutcomes(), as: .chair).items
            #expect(listed.map(\.anchor) == told.reversed().map(\.anchor))
            try await council.act(
                PlanOutcomes(
                    package: funded.package,
                    outcomes: [
                        "distance 8 domain safety by 2027-01-31 from 4 on 2026-11-20",
                        "goal 8 by 2027-01-31",
                    ]
                ),
                as: .coordinator
            )
            let plan = try await council.shown(funded.package).outcomePlan
            #expect(plan.map(\.targetAnchor) == ["Home by nine", nil])
            #expect(plan.map(\.targetAnchorScore) == [5, nil])
            #expect(plan.map(\.baselineAnchor) == ["Not safe anywhere", nil])
            #expect(plan.map(\.baselineAnchorScore) == [0, nil])
            let measures = try await council.look(ListMeasures(), as: .auditor)
            #expect(measures.anchors.map(\.sentence) == ["Not safe anywhere", "Home by nine"])
            try await council.expectSound()
        }
    }
}
