import Money
import Panel
import Testing

@Suite
struct `An outcome as it is planned` {
    @Test
    func `says what and by when, how it stood before and how it is measured`() throws {
        let planned = try PlannedOutcomeText(
            reading: "attendance 45/50 by 31 Mar 2027 FROM 20/50 on 2026-11-01 how told by the "
                + "school from its register"
        )
        #expect(planned.measure == "attendance" && planned.target == "45/50")
        #expect(planned.by.description == "2027-03-31")
        #expect(planned.baseline?.value == "20/50")
        #expect(planned.baseline?.on.description == "2026-11-01")
        #expect(planned.how == "told by the school from its register")
        let scored = try PlannedOutcomeText(
            reading: "score 14 instrument SDQ edition self domain total by 2027-03-31"
        )
        #expect(scored.told("9")[.domain] == "total" && scored.told("9")[.edition] == "self")
        #expect(scored.told("9")[.value] == "9" && scored.told("9").measure == "score")
        let short = try PlannedOutcomeText(
            reading: "goal 8 by 2027-03-31 how on a day by day basis"
        )
        #expect(short.baseline == nil && short.how == "on a day by day basis")
    }

    @Test(arguments: [
        ("", "malformed-line"), ("goal 8", "malformed-line"),
        ("goal by 2027-03-31", "malformed-line"), ("goal 8 9 by 2027-03-31", "malformed-line"),
        ("goal 8 by 2027-03-31 from 3", "malformed-line"),
        ("goal 8 by 2027-03-31 on 2026-11-18", "malformed-line"),
        ("goal 8 by soon", "malformed-date"),
        ("goal 8 by 2027-03-31 from 3 on soon", "malformed-date"),
        ("goal 8 by 2027-03-31 how", "empty-text"),
    ])
    func `that cannot be read says what is wrong`(text: String, code: String) {
        #expect { try PlannedOutcomeText(reading: text) } throws: { ($0 as? Refusal)?.code == code }
    }

    @Test
    func `fits among the others, and is to come`() throws {
        let today = try #require(Day(reading: "2026-11-18"))
        let rule = PlanRule(planned: 18, most: 20, today: today)
        try rule.check(adding: 2)
        #expect { try rule.check(adding: 3) } throws: { ($0 as? Refusal)?.code == "plan-too-long" }
        try rule.check(PlannedOutcomeText(reading: "goal 8 by 2026-11-18"))
        let past = try PlannedOutcomeText(reading: "goal 8 by 2026-11-17")
        #expect { try rule.check(past) } throws: { ($0 as? Refusal)?.code == "target-past" }
    }

    @Test(arguments: [
        ("1", "malformed-line"), ("met", "malformed-line"), ("0 met", "malformed-line"),
        ("1 won", "unknown-choice"), ("1 met:  ", "empty-text"),
    ])
    func `has a score that can be read`(text: String, code: String) throws {
        #expect { try EndScoreText(reading: text) } throws: { ($0 as? Refusal)?.code == code }
        let score = try EndScoreText(reading: "2 Not-met: at first: yes")
        #expect(score.outcome == 2 && score.score == .notMet && score.note == "at first: yes")
        let goals = try EndScoreText(reading: "Goals partly: on some days")
        #expect(goals.outcome == nil && goals.score == .partly && goals.note == "on some days")
    }

    @Test
    func `is another one where anything but its baseline is`() {
        let day = Day(sinceEpoch: 20_000)
        func key(
            _ measure: String,
            _ value: String,
            _ domain: String?,
            _ how: String?
        ) -> PlannedKey {
            var target = Reading(value: value)
            target.domain = domain
            return PlannedKey(measure: measure, target, by: day, how: how)
        }
        #expect(key("goal", "8", nil, "As she says") == key("goal", "8", nil, "as she says"))
        let all: Set = [
            key("goal", "8", nil, nil), key("goal", "9", nil, nil), key("goal", "8", nil, "said"),
            key("distance", "8", "safety", nil), key("distance", "8", "home", nil),
            PlannedKey(measure: "goal", Reading(value: "8"), by: day.adding(days: 1), how: nil),
        ]
        #expect(all.count == 6)
    }
}

@Suite
struct `An end report` {
    /// Everything is wrong at first; each row repairs what the last was refused for.
    @Test
    func `is refused for one reason at a time, in a fixed order`() throws {
        let day = { (text: String) throws in try #require(Day(reading: text)) }
        let (on, last) = (try day("2027-01-31"), try day("2027-02-28"))
        var funded: Day?
        var completed: Day? = on
        var ended: Day? = last
        var planned = [1, 2]
        var lines = [EndReport.Open(line: "PKG-1/1", to: last, committed: Pence(1))]
        var scores = ["3 met", "1 met", "1 partly"]
        let early = try day("2027-02-01")
        let repairs: [(String, () -> Void)] = [
            ("not-funded", { funded = early }),
            ("already-completed", { completed = nil }),
            ("completed-too-early", { funded = on }),
            ("ends-later", { ended = nil }),
            ("still-delivering", { lines[0] = .init(line: "PKG-1/1", to: last, committed: .zero) }),
            ("outcome-not-planned", { scores.removeFirst() }),
            ("scored-twice", { scores.removeLast() }),
            ("scores-missing", { (scores, planned) = ([], []) }),
            ("goals-not-scored", { scores = ["goals met", "goals met"] }),
            ("scored-twice", { scores.removeLast() }),
        ]
        func check() throws {
            let report = EndReport(
                fundedOn: funded,
                completedOn: completed,
                endedOn: ended,
                lines: lines,
                planned: planned
            )
            try report.check(on: on, scores.map(EndScoreText.init))
        }
        for (code, repair) in repairs {
            #expect { try check() } throws: { ($0 as? Refusal)?.code == code }
            repair()
        }
        try check()
        lines = [EndReport.Open(line: "PKG-1/1", to: last, committed: Pence(1))]
        ended = on
        try check()
    }
}
