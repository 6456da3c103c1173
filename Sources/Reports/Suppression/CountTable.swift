/// Counts of people, in rows by columns, with the totals of both.
package struct CountTable: Hashable, Sendable {
    /// Each row's counts with their total behind them; last the totals of the columns, and of all.
    package let counts: [[Int]]

    /// - Parameter inner: the counts without any total: rows of the same length, none below zero.
    package init(_ inner: [[Int]]) {
        precondition(inner.allSatisfy { row in row.allSatisfy { $0 >= 0 } })
        precondition(Set(inner.map(\.count)).count == 1, "a table has a column for every row")
        let rows = inner.map { $0 + [$0.reduce(0, +)] }
        counts = rows + [rows[0].indices.map { column in rows.map { $0[column] }.reduce(0, +) }]
    }

    /// One count of the table, or one of its totals.
    package struct Place: Hashable, Comparable, Sendable {
        package let row: Int
        package let column: Int

        package init(_ row: Int, _ column: Int) {
            self.row = row
            self.column = column
        }

        package static func < (one: Place, other: Place) -> Bool {
            (one.row, one.column) < (other.row, other.column)
        }
    }

    package var places: [Place] {
        counts.indices.flatMap { row in counts[row].indices.map { Place(row, $0) } }
    }

    package subscript(place: Place) -> Int { counts[place.row][place.column] }
}
