package import Money
package import Panel

/// What was counted of one quarter: as it is known, or of one that was published as it was then.
package struct QuarterFigures: Sendable {
    package let from: Day
    package let outputs: [Counted]
    package let outcomes: [Counted]
    /// What is among them that nobody reports.
    package let achieved: [Achieved]
    /// The event at which it was published; nil of a draft.
    package let published: Int64?
    /// Smaller counts are hidden.
    package let leastCount: Int

    package init(
        from: Day,
        outputs: [Counted],
        outcomes: [Counted],
        achieved: [Achieved],
        published: Int64?,
        leastCount: Int
    ) {
        self.from = from
        self.outputs = outputs
        self.outcomes = outcomes
        self.achieved = achieved
        self.published = published
        self.leastCount = leastCount
    }

    /// Whether an outcome's count may be told where it is not small: not where nobody counted it yet,
    /// nor where it would leave a few of an output that all who are counted are counted in.
    func tells(_ outcome: String) -> Bool {
        guard let achieved = Achieved(named: outcome) else { return true }
        guard self.achieved.contains(achieved) else { return false }
        guard let output = achieved.whole else { return true }
        func count(_ what: String, _ counts: [Counted]) -> Int {
            counts.filter { $0.what == what }.reduce(0) { $0 + $1.count }
        }
        let rest = count(output.rawValue, outputs) - count(outcome, outcomes)
        return !Suppression(threshold: leastCount).isSmall(max(rest, 0))
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

    /// Whether what is not told of a quarter is of a few for certain.
    package var isFewWhereHidden: Bool { what != Self.sessions && Achieved(named: what) == nil }

    static func outcomes(_ names: [String], _ quarters: [QuarterFigures]) -> [QuarterlyCount] {
        Counted.names(names, and: quarters.map(\.outcomes)).map { name in
            let table = QuarterTable([name], quarters, \.outcomes)
            let told = zip(table.told[0], quarters).map { $1.tells(name) ? $0 : nil }
            return QuarterlyCount(what: name, counts: told)
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
