package import Money
package import Panel

/// What was counted of one quarter: as it is known, or of one that was published as it was then.
package struct QuarterFigures: Sendable {
    package let from: Day
    package let outputs: [Counted]
    package let outcomes: [Counted]
    /// The event at which it was published; nil of a draft.
    package let published: Int64?
    /// Smaller counts are hidden.
    package let leastCount: Int

    package init(
        from: Day,
        outputs: [Counted],
        outcomes: [Counted],
        published: Int64?,
        leastCount: Int
    ) {
        self.from = from
        self.outputs = outputs
        self.outcomes = outcomes
        self.published = published
        self.leastCount = leastCount
    }
}

/// Four quarters from April on.
package struct CouncilYear {
    let from: Day
    /// Which of the report's quarters they are.
    let places: Range<Int>

    /// Those that a report has the whole of.
    static func whole(of quarters: [QuarterFigures]) -> [CouncilYear] {
        quarters.indices.dropLast(3).filter { quarters[$0].from.month == 4 }
            .map { CouncilYear(from: quarters[$0].from, places: $0..<($0 + 4)) }
    }

    /// The one that a day is in.
    package static func around(_ day: Day) -> Span {
        let year = day.month >= 4 ? day.year : day.year - 1
        guard let first = Day(year: year, month: 4, day: 1),
            let last = Day(year: year + 1, month: 3, day: 31)
        else { preconditionFailure("every year has an April and a March") }
        return Span(from: first, to: last)
    }
}

/// How often something happened in each quarter, and in each whole year; nil where that is too
/// seldom to be told, or would tell of what is.
package struct QuarterlyCount: Codable, Hashable, Sendable {
    package let what: String
    package let counts: [Int?]
    /// Nothing where quarters cannot be added up: a child is counted in each of several.
    package let years: [Int?]

    package init(what: String, counts: [Int?], years: [Int?] = []) {
        self.what = what
        self.counts = counts
        self.years = years
    }

    /// All sessions, whoever came.
    package static let sessions = "sessions"

    static func all(
        of names: [String],
        _ quarters: [QuarterFigures],
        _ part: (QuarterFigures) -> [Counted]
    ) -> [QuarterlyCount] {
        Counted.names(names, and: quarters.map(part)).map { name in
            let table = QuarterTable([name], quarters, part)
            return QuarterlyCount(what: name, counts: table.told[0])
        }
    }

    /// Each alone, but sessions together with their total.
    static func outputs(_ quarters: [QuarterFigures]) -> [QuarterlyCount] {
        let kinds: [[Output]] =
            Output.allCases.filter { !$0.isOfSessions }.map { [$0] }
            + [Output.allCases.filter(\.isOfSessions)]
        return kinds.flatMap { outputs in
            let names = outputs.map(\.rawValue)
            let table = QuarterTable(names, quarters, \.outputs)
            let rows = names.indices.map { row in
                QuarterlyCount(
                    what: names[row],
                    counts: table.told[row],
                    years: table.years.map { $0.rows[row] }
                )
            }
            guard names.count > 1 else { return rows }
            let sums = QuarterlyCount(
                what: sessions,
                counts: table.sums,
                years: table.years.map(\.all)
            )
            return rows + [sums]
        }
    }
}

extension Output {
    var isOfSessions: Bool {
        switch self {
        case .sessionsDelivered, .sessionsNotAttended: true
        default: false
        }
    }
}
