import Panel

/// What the report to scrutiny tells of how many are funded, deferred and refused in all, and
/// something is proposed for: of a child with one package it counts the same.
package struct ShareTotals: Sendable {
    /// Columns of which a few are hidden of some quarter.
    private let secret: Set<Int>
    /// Columns that whoever adds up the quarters knows.
    private let known: Set<Int>

    package init() {
        (secret, known) = ([], [])
    }

    /// - Parameter quarters: those of the year so far.
    package init(_ quarters: [QuarterFigures]) {
        let columns = Set(Self.outputs.keys)
        let hidden = columns.filter { column in
            quarters.contains { quarter in
                let count = quarter.outputs.filter { $0.what == Self.outputs[column]?.rawValue }
                    .reduce(0) { $0 + $1.count }
                return Suppression(threshold: quarter.leastCount).isSmall(count)
            }
        }
        // What is left over of those that are told would be it.
        secret = hidden.isEmpty ? [] : hidden.union([ShareStanding.undecided.rawValue])
        known = columns.subtracting(hidden)
    }

    /// By the column of the table; the last is that of all.
    private static let outputs: [Int: Output] = [
        ShareStanding.deferred.rawValue: .deferred, ShareStanding.refused.rawValue: .refused,
        ShareStanding.funded.rawValue: .funded, ShareStanding.allCases.count: .referred,
    ]

    /// What a whole year's total may tell one day, whatever is hidden of its quarters.
    static func told(in sums: CountTable, hiding rule: Suppression) -> Set<CountTable.Place> {
        Set(sums.places.filter { outputs[$0.column] != nil && !rule.isSmall(sums[$0]) })
    }

    /// What whoever has all of these reckons: what they leave over, too.
    static func known(in sums: CountTable, hiding rule: Suppression) -> Set<CountTable.Place> {
        let isAll = Set(told(in: sums, hiding: rule).map(\.column)).count == outputs.count
        return isAll ? Set(sums.places.filter { !rule.isSmall(sums[$0]) }) : []
    }

    /// Total by total.
    func secret(in table: CountTable) -> Set<CountTable.Place> {
        Set(secret.map { CountTable.Place(table.counts.count - 1, $0) })
    }

    func known(in table: CountTable) -> Set<CountTable.Place> {
        Set(table.places.filter { known.contains($0.column) })
    }
}
