import Reports

/// Somebody who has every table that was published and all the time in the world: tries every count
/// that what is hidden could be.
struct Attacker {
    /// Nil where the table says nothing; totals are in it.
    let seen: [[Int?]]
    /// The least that a hidden count can be.
    let least: Int

    /// The most that is tried of each.
    let bound: Int

    /// Nil where there is more hidden than can be tried.
    init?(
        _ counts: [[Int]],
        _ hidden: Set<CountTable.Place>,
        least: Int,
        most: Int = 6,
        bound: Int = 14
    ) {
        guard
            hidden.count(where: { $0.row < counts.count - 1 && $0.column < counts[0].count - 1 })
                <= most
        else { return nil }
        self.bound = bound
        seen = counts.indices.map { row in
            counts[row].indices.map { hidden.contains(.init(row, $0)) ? nil : counts[row][$0] }
        }
        self.least = least
    }

    /// Those of the places that can only be one count.
    ///
    /// - Parameter other: another table of the same people, with the same totals of columns.
    func finds(
        _ places: [CountTable.Place],
        beside other: Attacker? = nil
    ) -> [CountTable.Place] {
        let totals = other.map { other in
            var totals: Set<[Int]> = []
            other.tried { table in
                totals.insert(table.counts[table.counts.count - 1])
                return true
            }
            return totals
        }
        var possible: [CountTable.Place: Set<Int>] = [:]
        tried { table in
            if let totals, !totals.contains(table.counts[table.counts.count - 1]) { return true }
            for place in places { possible[place, default: []].insert(table[place]) }
            return !places.allSatisfy { possible[$0, default: []].count > 1 }
        }
        return places.filter { possible[$0, default: []].count < 2 }
    }

    /// Every table that agrees with what is seen, until one is enough.
    ///
    /// Tries them in turn: the inner counts one after the other, each row and each column against
    /// what is left of its total.
    private func tried(_ wantsMore: (CountTable) -> Bool) {
        let (rows, columns) = (seen.count - 1, seen[0].count - 1)
        var inner = Array(repeating: Array(repeating: 0, count: columns), count: rows)
        var isDone = false

        func agrees() -> Bool {
            let table = CountTable(inner)
            return table.places.allSatisfy { place in
                seen[place.row][place.column].map { $0 == table[place] } ?? (table[place] >= least)
            }
        }

        func fill(_ number: Int) {
            guard number < rows * columns else {
                if agrees() { isDone = !wantsMore(CountTable(inner)) }
                return
            }
            let (row, column) = (number / columns, number % columns)
            if let count = seen[row][column] {
                inner[row][column] = count
                return step(number)
            }
            for count in least...bound where !isDone {
                inner[row][column] = count
                step(number)
            }
        }

        /// Goes on where the row that is full, and the column, still agree.
        func step(_ number: Int) {
            let (row, column) = (number / columns, number % columns)
            if column == columns - 1, let total = seen[row][columns],
                inner[row].reduce(0, +) != total
            {
                return
            }
            if row == rows - 1, let total = seen[rows][column],
                inner.map({ $0[column] }).reduce(0, +) != total
            {
                return
            }
            fill(number + 1)
        }

        fill(0)
    }
}
