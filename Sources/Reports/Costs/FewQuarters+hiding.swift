import Money
package import Panel

extension FewQuarters {
    /// Those of which what is told of all quarters together would tell, beside the other quarters.
    ///
    /// Several that are not few together tell of none of them, and are left in.
    ///
    /// - Parameters:
    ///   - all: whatever the fund.
    ///   - funds: by fund; who is in two is counted in both.
    package init(
        _ all: [CameOn],
        by funds: [String: [CameOn]],
        hiding suppression: Suppression
    ) {
        let all = Quarters(all)
        let each = funds.mapValues(Quarters.init)
        func fewOfAll(_ what: String) -> [Span] {
            let few = all.counts(what).filter { suppression.isSmall($0.count) }
            let isSafe = suppression.isEnough(few.map(\.count).reduce(0, +), of: few.count)
            return isSafe ? [] : few.map(\.quarter)
        }
        func few(_ what: String, of fund: String) -> [Span] {
            let hidden = all.counts(what).filter { quarter, count in
                FundCounts(
                    all: [Counted(what, count)],
                    funds: each.mapValues { [Counted(what, $0[what, quarter])] }
                )
                .told(what, of: fund, hiding: suppression) == nil
            }
            let own = hidden.reduce(0) { $0 + (each[fund]?[what, $1.quarter] ?? 0) }
            let others = hidden.reduce(-own) { $0 + $1.count }
            let isSafe =
                suppression.isEnough(own, of: hidden.count) && !suppression.isSmall(max(others, 0))
            return isSafe ? [] : hidden.map(\.quarter)
        }
        func byName(_ few: (String) -> [Span]) -> [String: [Span]] {
            let quarters = all.names.map { ($0, few($0)) }
            return Dictionary(uniqueKeysWithValues: quarters.filter { !$0.1.isEmpty })
        }
        self.init(
            all: byName(fewOfAll),
            funds: Dictionary(
                uniqueKeysWithValues: funds.keys.map { fund in
                    (fund, byName { few($0, of: fund) })
                }
            ).filter { !$0.value.isEmpty }
        )
    }
}

extension Suppression {
    /// Whether so many are told of together, though there is somebody of each of some kinds.
    func isEnough(_ count: Int, of kinds: Int) -> Bool {
        count >= threshold && count - kinds + 2 >= threshold
    }
}

/// How many came so far, by the council's quarters.
private struct Quarters {
    private var counts: [String: [Span: Int]] = [:]

    init(_ came: [CameOn]) {
        for came in came {
            let quarter = Self.quarter(of: came.day)
            counts[came.what, default: [:]][quarter, default: 0] += came.count
        }
    }

    var names: some Sequence<String> { counts.keys }

    func counts(_ what: String) -> [(quarter: Span, count: Int)] {
        (counts[what] ?? [:]).map { (quarter: $0, count: $1) }
            .sorted { $0.quarter.from < $1.quarter.from }
    }

    subscript(what: String, quarter: Span) -> Int { counts[what]?[quarter] ?? 0 }

    private static func quarter(of day: Day) -> Span {
        let month = Month(of: day)
        guard let first = month.adding(-((day.month - 1) % 3)), let last = first.adding(2) else {
            preconditionFailure("the calendar goes on for a quarter")
        }
        return Span(from: first.first, to: last.last)
    }
}
