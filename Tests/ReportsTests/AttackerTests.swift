import Reports
import Testing

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

    /// Two tables about the same people have the same totals: one tells what the other hides.
    @Test(arguments: [
        Suppression(threshold: 3), Suppression(threshold: 5),
        Suppression(threshold: 3, hidesNought: true),
    ])
    func `finds no small count in two tables of the same people either`(rule: Suppression) {
        var tried = 0
        for inner in Self.tables.prefix(150) {
            let one = CountTable(inner)
            // The same people by something else: each column shared out anew.
            let other = CountTable(
                [0, 1].map { half in
                    one.counts[one.counts.count - 1].dropLast().map { ($0 + half) / 2 }
                }
            )
            let sums = CountTable([Array(one.counts[one.counts.count - 1].dropLast())])
            let totals = Set(rule.hidden(in: sums).filter { $0.row == 1 }.map(\.column))
            let attackers = [one, other].map { table in
                let hidden = rule.hidden(in: table, totals: totals)
                // A nought that is shown, though not its whole column, says that no other is hidden.
                let last = table.counts.count - 1
                let isNoughtShown = table.places.contains {
                    table[$0] == 0 && !hidden.contains($0) && table.counts[last][$0.column] > 0
                }
                let most = hidden.filter { $0.row < table.counts.count - 1 }.map { table[$0] }.max()
                return Attacker(
                    table.counts,
                    hidden,
                    least: isNoughtShown ? 1 : 0,
                    most: 4,
                    bound: (most ?? 0) + 3
                )
            }
            guard let first = attackers[0], let second = attackers[1] else { continue }
            for (table, attacker, beside) in [(one, first, second), (other, second, first)] {
                let small = table.places.filter { rule.isSmall(table[$0]) }
                #expect(attacker.finds(small, beside: beside) == [], "\(one) and \(other)")
                tried += small.isEmpty ? 0 : 1
            }
        }
        #expect(tried > (rule.hidesNought ? 20 : 100), "\(tried)")
    }
}
