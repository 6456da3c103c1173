import Money
import Panel

/// Measures of every kind, some of them ended or to come.
enum Measuring {
    static let first = Day(iso: "2000-01-01") ?? Facts.today
    static let today = Facts.today
    static let yesterday = today.adding(days: -1)

    private static func code(
        _ code: String,
        _ family: String = "",
        to: Day? = nil
    ) -> DatedCodes.Row {
        DatedCodes.Row(code: code, family: family, from: first, to: to)
    }

    static let book = MeasureBook(
        [
            Measure(code: "activity", kind: .code, list: "activity", from: first),
            Measure(code: "attendance", kind: .sessions, from: first),
            Measure(code: "goal", kind: .score, scale: scale(0, 10), from: first),
            Measure(
                code: "distance",
                kind: .score,
                scale: scale(1, 5),
                domains: "domain",
                from: first
            ),
            Measure(
                code: "exclusion",
                kind: .exclusion,
                list: "kind",
                reasons: "why",
                from: first
            ),
            Measure(code: "job-start", kind: .start, from: first),
            Measure(code: "score", kind: .instrument, from: first),
            Measure(code: "missing", kind: .count, scale: scale(0, 99), from: first),
            Measure(code: "old", kind: .start, from: first),
            Measure(code: "to-come", kind: .start, from: today.adding(days: 1)),
        ],
        lists: [
            "measure": DatedCodes(
                [
                    "activity", "attendance", "goal", "distance", "exclusion", "job-start",
                    "score", "missing", "to-come", "unread",
                ].map { code($0) } + [code("old", to: yesterday)]
            ),
            "grouping": DatedCodes([code("education", "eet"), code("idle", "neet")]),
            "activity": DatedCodes([
                code("230", "education"), code("610", "idle"), code("270", to: yesterday),
            ]),
            "domain": DatedCodes([code("safety")]),
            "kind": DatedCodes([code("suspension")]),
            "why": DatedCodes([code("pp"), code("db"), code("ow"), code("va")]),
        ],
        instruments: [
            instrument("sdq", "total", 0, 40), instrument("sdq", "peer", 0, 10, to: yesterday),
        ]
    )

    private static func scale(_ least: Int, _ most: Int) -> ScoreScale {
        ScoreScale(least: least, most: most)
    }

    private static func instrument(
        _ code: String,
        _ domain: String,
        _ least: Int,
        _ most: Int,
        to: Day? = nil
    ) -> Instrument {
        Instrument(
            code: code,
            edition: "self",
            domain: domain,
            label: "",
            scale: scale(least, most),
            from: first,
            to: to
        )
    }
}
