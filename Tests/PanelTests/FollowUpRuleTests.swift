import Money
import Panel
import Testing

@Suite
struct `A follow-up` {
    private static let start = Facts.today

    private static func followUp(
        status: FollowUp.Status? = nil,
        isEnded: Bool = false,
        hasLasted: Bool = false
    ) -> FollowUp {
        FollowUp(
            started: start,
            due: start.adding(days: 28),
            until: start.adding(days: 56),
            status: status,
            isEnded: isEnded,
            hasLasted: hasLasted
        )
    }

    @Test
    func `is due so many weeks after the start, and answered for so many days`() throws {
        let rule = try #require(FollowUpRule(weeks: " 4  13 26 52", days: 28))
        let dates = rule.dates(from: Self.start)
        #expect(dates.map(\.weeks) == [4, 13, 26, 52])
        #expect(dates.map { Self.start.days(until: $0.due) } == [28, 91, 182, 364])
        #expect(dates.allSatisfy { $0.due.days(until: $0.until) == 28 })
        let tooOften = (1...41).map(String.init).joined(separator: " ")
        for text in ["", "4 4", "13 4", "0 4", "4 x", "521", tooOften] {
            #expect(FollowUpRule(weeks: text, days: 28) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        (0, FollowUp.State.coming), (27, .coming), (28, .due), (42, .due), (43, .overdue),
        (56, .overdue), (57, .notKnown), (400, .notKnown),
    ])
    func `comes, is due, is overdue, and is not known`(days: Int, state: FollowUp.State) {
        let day = Self.start.adding(days: days)
        #expect(Self.followUp().state(on: day, patience: 14) == state)
        let ended = Self.followUp(isEnded: true).state(on: day, patience: 14)
        #expect(ended == .notAsked)
        for (status, state) in [
            (FollowUp.Status.sustained, FollowUp.State.sustained),
            (.notSustained, .notSustained), (.notKnown, .notKnown),
        ] {
            #expect(Self.followUp(status: status).state(on: day, patience: 14) == state)
        }
    }

    @Test
    func `is refused for one reason at a time`() {
        let rows: [(String?, FollowUp, FollowUp.Status, Int, Bool)] = [
            (
                "already-answered", Self.followUp(status: .sustained, isEnded: true),
                .notSustained, -1, false
            ),
            (
                "already-answered", Self.followUp(status: .notKnown, isEnded: true), .notKnown,
                -1, false
            ),
            ("not-asked", Self.followUp(status: .notKnown, isEnded: true), .sustained, -1, false),
            ("lasted-later", Self.followUp(hasLasted: true), .notSustained, -1, false),
            ("not-due", Self.followUp(hasLasted: true), .sustained, 27, false),
            ("not-due", Self.followUp(), .notKnown, 27, false),
            ("before-start", Self.followUp(), .notSustained, -1, false),
            ("evidence-of-nothing", Self.followUp(), .notKnown, 28, true),
            ("evidence-needed", Self.followUp(), .notSustained, 0, false),
            ("evidence-needed", Self.followUp(), .sustained, 28, false),
            (nil, Self.followUp(), .sustained, 28, true),
            (nil, Self.followUp(status: .notKnown), .sustained, 400, true),
            (nil, Self.followUp(), .notSustained, 10, true),
            (nil, Self.followUp(), .notKnown, 28, false),
        ]
        for (code, followUp, answer, on, hasEvidence) in rows {
            let check: () throws(Refusal) -> Void = { () throws(Refusal) in
                try followUp.check(
                    answer,
                    on: Self.start.adding(days: on),
                    hasEvidence: hasEvidence
                )
            }
            var refused: String?
            do { try check() } catch { refused = error.code }
            #expect(refused == code)
        }
    }
}

@Suite
struct `Whoever reported an outcome` {
    @Test
    func `does not verify it, but by an exception that is told`() throws {
        let me = ID("me")
        func verify(_ latest: String?, by officer: ID, _ exception: String? = nil) throws -> String?
        {
            try Verifying.check(
                "document",
                after: latest,
                reporter: me,
                by: officer,
                exception: exception
            )
        }
        for (code, latest, officer) in [
            ("own-report", "document", me), ("already-verified", "document", ID("other")),
        ] {
            let refused = #expect(throws: Refusal.self) { try verify(latest, by: officer) }
            #expect(refused?.code == code)
        }
        #expect(try verify("official", by: ID("other"), "EXC-1") == nil)
        #expect(try verify(nil, by: me, "EXC-1") == "EXC-1")
    }
}
