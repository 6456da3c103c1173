import Money
package import Panel

/// How children fared, by one thing that is known of them, as far as it tells of nobody.
///
/// A count that is nil is hidden; what is reckoned from it is hidden with it.
package struct FairShare: Codable, Hashable, Sendable {
    /// sex, ethnicity, send, care or age-band.
    package let by: String
    package let rows: [Row]
    package let all: Row

    package struct Row: Codable, Hashable, Sendable {
        package let value: String
        /// What people call it.
        package let label: String
        package let proposed: Int?
        package let funded: Int?
        package let deferred: Int?
        package let refused: Int?
        package let undecided: Int?
        /// Of a thousand that something was proposed for, how many are funded, with Wilson's
        /// interval of 95%.
        package let fundedPerMille: Int?
        package let lowPerMille: Int?
        package let highPerMille: Int?
        /// Half of those with a first session waited no longer.
        package let medianDaysFromReferral: Int?
        package let medianDaysFromDecision: Int?
    }

    /// Stands beside the figures wherever they are told.
    package static let caution =
        "These figures show who was funded, deferred and refused, and how long children waited. "
        + "They show no cause: what was proposed, and for whom, differs in much that is not here."

    /// - Parameters:
    ///   - values: in the order in which they are told.
    ///   - labels: what values are called, where that is not what they are.
    ///   - counts: of the year at each quarter's end, the one that is told of last.
    ///   - published: what the public was told of each of them; nil where it was not.
    ///   - beside: what the report to scrutiny tells of them.
    package init(
        by kind: ShareKind,
        values: [String],
        labels: [String: String] = [:],
        _ counts: [[ShareCount]],
        published: [FairShare?] = [],
        beside: ShareTotals = ShareTotals(),
        hiding rule: Suppression
    ) {
        let tables = counts.map { ShareTable($0, values) }
        let hidden = ShareTable.hidden(
            tables.enumerated().map { place, table in
                let told = place < published.count ? published[place] : nil
                return (table.counts, told.map { $0.hidden(in: table.counts, values) })
            },
            beside: beside,
            rule
        )
        let table = tables[tables.count - 1]
        func row(_ place: Int, _ value: String, _ counts: [ShareCount]) -> Row {
            Row(
                value,
                labels[value] ?? ReportWords.word(value),
                told: table.counts.counts[place].indices.map { column in
                    hidden.contains(CountTable.Place(place, column))
                        ? nil : table.counts.counts[place][column]
                },
                waits: counts,
                least: rule.threshold
            )
        }
        by = kind.rawValue
        rows = values.enumerated().map { place, value in
            row(place, value, table.own(of: value))
        }
        all = row(values.count, "all", table.all)
    }

    /// What the public was not told of a table of these values.
    private func hidden(in table: CountTable, _ values: [String]) -> Set<CountTable.Place> {
        let told = Dictionary(rows.map { ($0.value, $0.told) }) { first, _ in first }
        let rows = values.map { told[$0] ?? [] } + [all.told]
        return Set(
            table.places.filter { place in
                !rows[place.row].indices.contains(place.column)
                    || rows[place.row][place.column] == nil
            }
        )
    }
}

extension FairShare.Row {
    /// By standing, and of all.
    fileprivate var told: [Int?] {
        ShareStanding.allCases.map { standing in
            switch standing {
            case .undecided: undecided
            case .deferred: deferred
            case .refused: refused
            case .funded: funded
            }
        } + [proposed]
    }

    /// - Parameters:
    ///   - told: by standing, and of all; nil where it is hidden.
    ///   - waits: those who stand alike, among them who waited how long.
    ///   - least: fewer waits are not told.
    fileprivate init(
        _ value: String,
        _ label: String,
        told: [Int?],
        waits counts: [ShareCount],
        least: Int
    ) {
        let all = told[ShareStanding.allCases.count]
        let funded = told[ShareStanding.funded.rawValue]
        self.value = value
        self.label = label
        proposed = all
        undecided = told[ShareStanding.undecided.rawValue]
        deferred = told[ShareStanding.deferred.rawValue]
        refused = told[ShareStanding.refused.rawValue]
        self.funded = funded
        let share = all.flatMap { all in
            funded.flatMap { all > 0 ? Share(of: $0, in: all) : nil }
        }
        fundedPerMille = share?.middle
        lowPerMille = share?.low
        highPerMille = share?.high
        let waits = counts.flatMap { count in
            Array(repeating: count.wait, count: count.children).compactMap(\.self)
        }
        let isTold = funded != nil && waits.count >= least
        medianDaysFromReferral = isTold ? waits.map(\.daysFromReferral).median : nil
        medianDaysFromDecision = isTold ? waits.map(\.daysFromDecision).median : nil
    }
}

extension [Int] {
    /// Of an even number the mean of the middle two, half up; nil of none.
    fileprivate var median: Int? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let (low, high) = (sorted[(count - 1) / 2], sorted[count / 2])
        return (low + high + 1) / 2
    }
}
