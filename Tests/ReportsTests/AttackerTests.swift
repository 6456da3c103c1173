import Reports
import Testing

/// Somebody who has every table that was published and all the time in the world: tries every count
/// that what is hidden could be.
private struct Attacker {
    /// Nil where the table says nothing; totals are in it.
    let seen: [[Int?]]
    /// The least that a hidden count can be.
    let least: Int

    /// Nil where there is more hidden than can be tried.
    init?(_ counts: [[Int]], _ hidden: Set<CountTable.Place>, least: Int) {
        guard
            hidden.count(where: { $0.row < counts.count - 1 && $0.column < counts[0].count - 1 })
                <= 6
        else { return nil }
        seen = counts.indices.map { row in
            counts[row].indices.map { hidden.contains(.init(row, $0)) ? nil : counts[row][$0] }
        }
        self.least = least
    }

    /// Those of the places that can only be one count.
    func finds(_ places: [CountTable.Place]) -> [CountTable.Place] {
        let possible = possible(of: places, bound: 14)
        return places.filter { possible[$0, default: []].count < 2 }
    }

    /// The counts that each of these places could be: two of each are enough.
    ///
    /// Tries them in turn: the inner counts one after the other, each row and each column against
    /// what is left of its total.
    private func possible(
        of places: [CountTable.Place],
        bound: Int
    ) -> [CountTable.Place: Set<Int>] {
        var found: [CountTable.Place: Set<Int>] = [:]
        let (rows, columns) = (seen.count - 1, seen[0].count - 1)
        var inner = Array(repeating: Array(repeating: 0, count: columns), count: rows)

        func isSettled() -> Bool {
            places.allSatisfy { (found[$0]?.count ?? 0) > 1 }
        }

        func agrees() -> Bool {
            let table = CountTable(inner)
            return table.places.allSatisfy { place in
                seen[place.row][place.column].map { $0 == table[place] } ?? (table[place] >= least)
            }
        }

        func fill(_ number: Int) {
            guard number < rows * columns else {
                guard agrees() else { return }
                let table = CountTable(inner)
                for place in places { found[place, default: []].insert(table[place]) }
                return
            }
            let (row, column) = (number / columns, number % columns)
            if let count = seen[row][column] {
                inner[row][column] = count
                return step(number)
            }
            for count in least...bound where !isSettled() {
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
        return found
    }
}

@Suite struct `Somebody who reckons with every published table` {
    /// Tables of two to three rows and columns, with many small counts and noughts.
    private static let tables: [[[Int]]] = {
        var seed: UInt64 = 20_261_126
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        return (0..<300).map { _ in
            let (rows, columns) = (1 + next(3), 1 + next(3))
            return (0..<rows).map { _ in
                (0..<columns).map { _ in [0, 1, 2, 3, 4, 5, 6, 8, 11][next(9)] }
            }
        }
    }()

    @Test(arguments: [3, 5])
    func `finds no hidden small count`(threshold: Int) {
        let rule = Suppression(threshold: threshold)
        var tried = 0
        for table in Self.tables.map(CountTable.init) {
            let hidden = rule.hidden(in: table)
            let small = table.places.filter { rule.isSmall(table[$0]) }
            #expect(!small.isEmpty || hidden.isEmpty, "\(table)")
            guard !small.isEmpty, let attacker = Attacker(table.counts, hidden, least: 1) else {
                continue
            }
            #expect(attacker.finds(small) == [], "\(table)")
            tried += 1
        }
        #expect(tried > 150, "\(tried)")
    }

    @Test(arguments: [3, 5])
    func `finds nobody who came between two of them`(threshold: Int) {
        let rule = Suppression(threshold: threshold)
        var tried = 0
        for (past, came) in zip(Self.tables, Self.tables.dropFirst())
        where past.count == came.count && past[0].count == came[0].count {
            let table = CountTable(zip(past, came).map { zip($0, $1).map { $0 + $1 } })
            let before = Suppression.Earlier(
                CountTable(past),
                hidden: rule.hidden(in: CountTable(past))
            )
            let hidden = rule.hidden(in: table, beside: [before])
            let few = CountTable(came)
            let small = few.places.filter { few[$0] > 0 && few[$0] < threshold }
            guard !small.isEmpty,
                let attacker = Attacker(few.counts, hidden.union(before.hidden), least: 0)
            else { continue }
            #expect(attacker.finds(small) == [], "\(past) and then \(came)")
            tried += 1
        }
        #expect(tried > 15, "\(tried)")
    }
}
