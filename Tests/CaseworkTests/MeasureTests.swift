import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Measures` {
    private static func report(_ council: Council) async throws -> RecordOutcome {
        let funded = try await council.fundedCase()
        return RecordOutcome(
            child: try await council.shown(funded.package).child,
            package: funded.package,
            measure: "goal",
            on: Council.firstDay,
            evidence: "document"
        )
    }

    @Test(arguments: Engine.allCases)
    func `are each kept with what they were read from`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let base = try await Self.report(council)
            var attendance = base
            attendance.measure = "attendance"
            attendance.present = "38"
            attendance.approved = "3"
            attendance.authorised = "4"
            attendance.unauthorised = "5"
            attendance.notPossible = "2"
            let counted = try await council.act(attendance, as: .coordinator)
            #expect(counted.value == "41/50" && counted.absence == .persistent)
            var exclusion = base
            exclusion.measure = "exclusion"
            exclusion.value = "suspension"
            exclusion.days = "2"
            exclusion.reasons = "DB va"
            #expect(try await council.act(exclusion, as: .coordinator).days == 2)
            var distance = base
            distance.measure = "distance"
            distance.domain = "safety"
            distance.value = "6"
            #expect(try await council.act(distance, as: .coordinator).domain == "safety")
            var score = base
            score.measure = "score"
            score.instrument = "sdq"
            score.edition = "teacher"
            score.domain = "total"
            score.value = "17"
            #expect(try await council.act(score, as: .coordinator).instrument == "sdq")
            var family = base
            family.measure = "family-confidence"
            family.value = "4"
            #expect(try await council.act(family, as: .coordinator).beneficiary == .family)
            let shown = try await council.look(ShowOutcome(outcome: "OUT-1"), as: .auditor)
            #expect(shown.more.present == 38 && shown.more.notPossible == 2)
            #expect(shown.outcome.attended == 41 && shown.outcome.possible == 50)
            let excluded = try await council.look(ShowOutcome(outcome: "OUT-2"), as: .auditor)
            #expect(excluded.more.reasons == ["db", "va"] && excluded.outcome.days == 2)
            let listed = try await council.look(ListOutcomes(measure: "score"), as: .auditor).items
            #expect(listed.map(\.edition) == ["teacher"] && listed.map(\.value) == ["17"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `are about whom they are about, say why where they must, and end with the package`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            var base = try await Self.report(council)
            base.measure = "family-confidence"
            base.value = "4"
            base.beneficiary = "child"
            var risk = base
            risk.measure = "risk"
            risk.value = "high"
            var retired = base
            retired.measure = "goal"
            try await council.expectRefused(
                as: .coordinator,
                [("other-beneficiary", base), ("note-needed", risk)]
            )
            try await council.act(
                AddCode(list: "measure", code: "goal", label: "Goal", to: Council.firstDay),
                as: .administrator
            )
            try await council.act(retired, as: .coordinator)
            council.time.advance(days: 1)
            retired.on = "2026-11-19"
            try await council.expectRefused(as: .coordinator, [("retired-code", retired)])
            try await council.set("outcome-days", to: "30")
            // The last day of the line is 28 February 2027.
            council.time.advance(days: 200)
            base.beneficiary = nil
            base.on = "2027-03-30"
            try await council.act(base, as: .coordinator)
            base.on = "2027-03-31"
            try await council.expectRefused(as: .coordinator, [("after-window", base)])
        }
    }

    @Test(arguments: Engine.allCases)
    func `are added by the administrator, and read so from their first day on`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            var told = try await Self.report(council)
            told.measure = "sleep"
            told.value = "4"
            try await council.expectRefused(as: .coordinator, [("unknown-code", told)])
            let added = try await council.repaired(
                AddMeasure(measure: "Sleep!", label: " ", kind: "mood", from: "2026-11-01"),
                as: .administrator,
                [
                    ("malformed-code", { $0.measure = "sleep" }),
                    ("empty-text", { $0.label = "How well the child sleeps" }),
                    ("before-today", { $0.from = nil }),
                    ("unknown-choice", { $0.kind = "score" }),
                    ("measure-incomplete", { $0.least = "5" }),
                    ("measure-incomplete", { $0.most = "1" }),
                    (
                        "scale-upside-down",
                        {
                            $0.least = "1"
                            $0.most = "3"
                        }
                    ),
                ]
            )
            #expect(added.least == 1 && added.most == 3)
            try await council.expectRefused(as: .coordinator, [("score-off-scale", told)])
            try await council.act(
                AddMeasure(
                    measure: "sleep",
                    label: "Sleep",
                    kind: "code",
                    list: "sleep",
                    from: "2026-11-19"
                ),
                as: .administrator
            )
            try await council.act(
                AddCode(list: "sleep", code: "well", label: "Well"),
                as: .administrator
            )
            told.value = "2"
            try await council.act(told, as: .coordinator)
            council.time.advance(days: 1)
            told.on = "2026-11-19"
            try await council.expectRefused(as: .coordinator, [("unknown-code", told)])
            told.value = "well"
            try await council.act(told, as: .coordinator)
            let measures = try await council.look(ListMeasures(), as: .payer).measures
            #expect(measures.first { $0.measure == "sleep" }?.kind == .code)
            let unread = AddCode(list: "measure", code: "mood", label: "Mood")
            try await council.expectRefused(as: .administrator, [("measure-unread", unread)])
            try await council.expectRefused(
                as: .coordinator,
                [("not-permitted", AddMeasure(measure: "x", label: "x", kind: "start"))]
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `of instruments have dated scales, and no words`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            var told = try await Self.report(council)
            told.measure = "score"
            told.instrument = "star"
            told.edition = "one"
            told.domain = "home"
            told.value = "10"
            try await council.expectRefused(as: .coordinator, [("unknown-instrument", told)])
            let request = AddInstrument(
                instrument: "star",
                edition: "one",
                domain: "home",
                label: "Star, home",
                least: "1",
                most: "10",
                to: Council.firstDay
            )
            try await council.expectRefused(as: .coordinator, [("not-permitted", request)])
            try await council.act(request, as: .administrator)
            try await council.act(told, as: .coordinator)
            council.time.advance(days: 1)
            told.on = "2026-11-19"
            try await council.expectRefused(as: .coordinator, [("retired-code", told)])
            let listed = try await council.look(ListInstruments(), as: .payer).items
            #expect(listed.count == 19 && listed.last?.most == 10)
        }
    }
}
