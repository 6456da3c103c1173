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
    ///   - counts: of the year at each quarter's end, the one that is told of last.
    package init(
        by kind: ShareKind,
        values: [String],
        _ counts: [[ShareCount]],
        hiding rule: Suppression
    ) {
        let tables = counts.map { ShareTable($0, values) }
        let hidden = ShareTable.hidden(tables.map(\.counts), rule)
        let table = tables[tables.count - 1]
        func row(_ place: Int, _ value: String, _ counts: [ShareCount]) -> Row {
            Row(
                value,
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
}

extension FairShare.Row {
    /// - Parameters:
    ///   - told: by standing, and of all; nil where it is hidden.
    ///   - waits: those who stand alike, among them who waited how long.
    ///   - least: fewer waits are not told.
    fileprivate init(
        _ value: String,
        told: [Int?],
        waits counts: [ShareCount],
        least: Int
    ) {
        let all = told[ShareStanding.allCases.count]
        let funded = told[ShareStanding.funded.rawValue]
        self.value = value
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

/// Values by standings, as they are counted.
struct ShareTable {
    let all: [ShareCount]
    let counts: CountTable

    /// - Parameter values: at least one, and every one that is counted.
    init(_ all: [ShareCount], _ values: [String]) {
        self.all = all
        let byValue = Dictionary(grouping: all, by: \.value)
        precondition(byValue.keys.allSatisfy(values.contains), "every value has its row")
        counts = CountTable(
            values.map { value in
                ShareStanding.allCases.map { standing in
                    (byValue[value] ?? []).filter { $0.standing == standing }
                        .reduce(0) { $0 + $1.children }
                }
            }
        )
    }

    func own(of value: String) -> [ShareCount] { all.filter { $0.value == value } }

    /// What is hidden of the last of these tables, each of which tells of more than the one before.
    ///
    /// The totals are those of every table about these children, by whatever it is: what is hidden
    /// of them follows from them alone, so that no table tells what another hides.
    static func hidden(_ tables: [CountTable], _ rule: Suppression) -> Set<CountTable.Place> {
        var totals: [Suppression.Earlier] = []
        var earlier: [Suppression.Earlier] = []
        for table in tables {
            let sums = CountTable([Array(table.counts[table.counts.count - 1].dropLast())])
            let hiddenSums = rule.hidden(in: sums, beside: totals)
            totals.append(Suppression.Earlier(sums, hidden: hiddenSums))
            let columns = Set(hiddenSums.filter { $0.row == 1 }.map(\.column))
            earlier.append(
                Suppression.Earlier(
                    table,
                    hidden: rule.hidden(in: table, beside: earlier, totals: columns)
                )
            )
        }
        return earlier[earlier.count - 1].hidden
    }
}
