import Panel

/// Counts that add up, by quarter, with the totals that may be told beside them.
///
/// Counts go before totals: what is told of a quarter then hangs on nothing else, and a total that
/// would tell a small count is left out.
struct QuarterTable {
    /// By row and quarter.
    let told: [[Int?]]
    /// Of all rows, by quarter.
    let sums: [Int?]
    /// Of each whole year by row, and of all rows.
    let years: [(rows: [Int?], all: Int?)]

    init(
        _ names: [String],
        _ quarters: [QuarterFigures],
        _ part: (QuarterFigures) -> [Counted]
    ) {
        let counts = names.map { name in
            quarters.map { quarter in
                part(quarter).filter { $0.what == name }.reduce(0) { $0 + $1.count }
            }
        }
        let isTold = counts.map { row in
            zip(row, quarters).map { !Suppression(threshold: $1.leastCount).isSmall($0) }
        }
        told = zip(counts, isTold).map { zip($0, $1).map { $1 ? $0 : nil } }
        // What was hidden as a few once stays hidden, whatever counts as a few since.
        let least = quarters.map(\.leastCount).max() ?? 1
        var totals = Totals(counts, isTold, hiding: Suppression(threshold: least))
        sums = quarters.indices.map { totals.sum(names.indices, [$0]) }
        years = CouncilYear.whole(of: quarters).map { year in
            let rows = names.indices.map { totals.sum([$0], year.places) }
            return (rows, totals.sum(names.indices, year.places))
        }
    }

    private struct Totals {
        private let counts: [[Int]]
        /// Where the hidden counts stand among the parts; whatever is told is known anyway.
        private let hidden: [[Int?]]
        private var telling: Telling

        init(_ counts: [[Int]], _ isTold: [[Bool]], hiding rule: Suppression) {
            self.counts = counts
            // Before a total is told nobody knows of how many there are in all.
            var parts = [Telling.Part(many: rule.threshold, who: nil, kind: 0)]
            hidden = zip(counts, isTold).map { row, isTold in
                zip(row, isTold).map { count, isTold in
                    guard !isTold else { return nil }
                    parts.append(Telling.Part(many: count, who: nil, kind: parts.count))
                    return parts.count - 1
                }
            }
            telling = Telling(parts, hiding: rule)
        }

        mutating func sum(
            _ rows: some Collection<Int>,
            _ columns: some Collection<Int>
        ) -> Int? {
            let group = rows.flatMap { row in columns.compactMap { hidden[row][$0] } }
            guard telling.tells(group) else { return nil }
            return rows.reduce(0) { sum, row in
                columns.reduce(sum) { $0 + counts[row][$1] }
            }
        }
    }
}
