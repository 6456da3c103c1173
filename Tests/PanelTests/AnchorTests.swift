import Money
import Panel
import Testing

@Suite
struct `What a score means` {
    private static let today = Facts.today
    private static let yesterday = today.adding(days: -1)
    private static let tomorrow = today.adding(days: 1)

    private static func row(
        _ code: String,
        _ label: String = "",
        from: Day = Measuring.first,
        to: Day? = nil
    ) -> DatedCodes.Row {
        DatedCodes.Row(code: code, family: "", from: from, to: to, label: label)
    }

    /// Scored from 1 to 5, but from tomorrow on from 0 to 10.
    private static func book(domains: String? = "domain") -> MeasureBook {
        MeasureBook(
            [(1, 5, Measuring.first), (0, 10, tomorrow)].map { least, most, from in
                Measure(
                    code: "distance",
                    kind: .score,
                    scale: ScoreScale(least: least, most: most),
                    domains: domains,
                    from: from
                )
            },
            lists: [
                "measure": DatedCodes([row("distance")]),
                "domain": DatedCodes([
                    row("own-time"), row("safety"), row("old", to: yesterday),
                ]),
                "anchor": DatedCodes([
                    row("safety-2", "Home on some nights", to: yesterday),
                    row("safety-3", "Home on most nights"),
                    row("safety-3", "Home by nine on most nights", from: tomorrow),
                    row("safety-5", "Home every night"), row("safety-9", "At home anywhere"),
                    row("own-time-1", "Nothing to do"), row("old-1", "Long ago"),
                ]),
            ],
            instruments: []
        )
    }

    @Test(arguments: [
        ("5", today, "5 Home every night"), ("4", today, "3 Home on most nights"),
        ("4", tomorrow, "3 Home by nine on most nights"), ("3", today, "3 Home on most nights"),
        ("2", today, nil), ("2", yesterday, "2 Home on some nights"), ("1", today, nil),
        ("0", today, nil), ("10", tomorrow, "9 At home anywhere"), ("41/50", today, nil),
    ])
    func `is told by the anchor of the day, or the nearest below`(
        value: String,
        day: Day,
        said: String?
    ) {
        let anchor = Self.book().anchor(of: "distance", "safety", value, on: day)
        #expect(anchor.map { "\($0.score) \($0.sentence)" } == said)
    }

    @Test
    func `is told of the council’s domains only, and of no other measure`() {
        let book = Self.book()
        #expect(book.anchor(of: "goal", "safety", "5", on: Self.today) == nil)
        #expect(book.anchor(of: "distance", nil, "5", on: Self.today) == nil)
        #expect(book.anchor(of: "distance", "own-time", "5", on: Self.today)?.score == 1)
        // In use today and on the scale of today.
        let all = book.anchors(on: Self.today).map { "\($0.domain)-\($0.score)" }
        #expect(all == ["own-time-1", "safety-3", "safety-5"])
        #expect(Measuring.book.anchors(on: Self.today).isEmpty)
    }

    @Test(arguments: [
        ("safety-5", today, nil), ("own-time-1", today, nil), ("safety-0", tomorrow, nil),
        ("safety", today, "anchor-unreadable"), ("luck-5", today, "unknown-code"),
        ("old-5", today, "retired-code"), ("safety-6", today, "score-off-scale"),
        ("safety-high", today, "score-off-scale"), ("safety-05", today, "anchor-unreadable"),
    ])
    func `is said of a domain and a score on the scale of the day`(
        code: String,
        day: Day,
        refused: String?
    ) {
        var found: String?
        do {
            try Self.book().checkAnchor(code, from: day)
        } catch {
            found = error.code
        }
        #expect(found == refused)
    }

    @Test
    func `is said of nothing where distance has no domains`() {
        let refused = #expect(throws: Refusal.self) {
            try Self.book(domains: nil).checkAnchor("safety-5", from: Self.today)
        }
        #expect(refused?.code == "measure-incomplete")
    }
}
