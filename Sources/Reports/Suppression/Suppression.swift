/// What a published table leaves out, so that it tells of nobody.
///
/// A small count is hidden, and so are as many others as it takes that nobody can reckon it from the
/// rows, the columns and their totals, nor from what this table has more than an earlier one.
/// No law fixes the numbers: they are a council's own settings. The reckoning follows Cox (1995) and
/// Gusfield (1988) on tables of two ways: what stays open is a flow through what is hidden.
package struct Suppression: Hashable, Sendable {
    /// The least count that is shown.
    package let threshold: Int
    /// Whether “nobody” is told as little as “a few”.
    package let hidesNought: Bool

    package init(threshold: Int, hidesNought: Bool = false) {
        self.threshold = max(threshold, 1)
        self.hidesNought = hidesNought
    }

    /// A table that was published before, of people who are all in the new one as well.
    package struct Earlier: Hashable, Sendable {
        package let table: CountTable
        package let hidden: Set<CountTable.Place>

        package init(_ table: CountTable, hidden: Set<CountTable.Place>) {
            self.table = table
            self.hidden = hidden
        }
    }

    package func isSmall(_ count: Int) -> Bool {
        count < threshold && (count > 0 || hidesNought)
    }

    /// What of the table is hidden; the same for the same tables, whoever asks.
    ///
    /// - Parameters:
    ///   - table: what is to be published.
    ///   - earlier: tables of the same rows and columns, each of which can be taken from this one.
    ///   - totals: which totals of columns are hidden, where other tables of the same people tell
    ///     the same totals; this table's own choice unless said.
    package func hidden(
        in table: CountTable,
        beside earlier: [Earlier] = [],
        totals: Set<Int>? = nil
    ) -> Set<CountTable.Place> {
        guard let totals else { return closed(table, earlier, totals: nil).hidden }
        let shown = closed(table, earlier, totals: totals)
        if shown.isSafe { return shown.hidden }
        // With its totals told a column of ones gives itself away: what is nought hides it.
        let covered = closed(table, earlier, totals: totals, withNoughts: true)
        if covered.isSafe { return covered.hidden }
        let last = table.counts.count - 1
        return Set(table.places.filter { $0.row < last || totals.contains($0.column) })
    }

    /// Hides more until nothing small can be reckoned, or nothing is left that would help.
    private func closed(
        _ table: CountTable,
        _ earlier: [Earlier],
        totals: Set<Int>?,
        withNoughts: Bool = false
    ) -> (hidden: Set<CountTable.Place>, isSafe: Bool) {
        let last = table.counts.count - 1
        let isNoughtHidden = hidesNought || withNoughts
        func isOpen(_ place: CountTable.Place) -> Bool { totals == nil || place.row < last }
        var hidden = Set(
            table.places.filter { place in
                guard isOpen(place) else { return totals?.contains(place.column) == true }
                // One nought that is shown would say that what is hidden is none.
                let isCover = withNoughts && table.counts[last][place.column] > 0
                return isSmall(table[place]) || isCover && table[place] == 0
                    || earlier.contains { isTelling(table, $0, place) }
            }
        )
        // What is shown as nought stays shown: hidden it would count as at least one.
        let mayBeHidden = Set(
            table.places.filter { isOpen($0) && (table[$0] > 0 || isNoughtHidden) }
        )
        let reckonings =
            [(Reckoning(table.counts, least: isNoughtHidden ? 0 : 1), Set<CountTable.Place>())]
            + earlier.compactMap { past in
                Reckoning(table, since: past.table).map { ($0, past.hidden) }
            }
        var before: Set<CountTable.Place> = []
        while before != hidden {
            before = hidden
            for (reckoning, others) in reckonings {
                hide(in: reckoning, &hidden, of: table, with: others, mayBeHidden)
            }
        }
        let isSafe = reckonings.allSatisfy { reckoning, others in
            small(in: reckoning, hidden.union(others), of: table).allSatisfy { place in
                reckoning.others(threshold - 1, around: place, hidden.union(others)).isEnough
            }
        }
        return (hidden, isSafe)
    }

    /// The hidden counts that nobody may reckon.
    private func small(
        in reckoning: Reckoning,
        _ hidden: Set<CountTable.Place>,
        of table: CountTable
    ) -> [CountTable.Place] {
        table.places.filter { place in
            let count = reckoning.counts[place.row][place.column]
            return count < threshold && hidden.contains(place) && (count > 0 || hidesNought)
        }
    }

    /// Shown both times, a few people apart.
    private func isTelling(
        _ table: CountTable,
        _ past: Earlier,
        _ place: CountTable.Place
    ) -> Bool {
        let apart = abs(table[place] - past.table[place])
        return apart > 0 && apart < threshold && !past.hidden.contains(place)
    }

    /// Hides more until every small count of the reckoning could be many others.
    private func hide(
        in reckoning: Reckoning,
        _ hidden: inout Set<CountTable.Place>,
        of table: CountTable,
        with others: Set<CountTable.Place>,
        _ mayBeHidden: Set<CountTable.Place>
    ) {
        for place in table.places {
            let count = reckoning.counts[place.row][place.column]
            guard count < threshold, hidden.union(others).contains(place) else { continue }
            while let more = reckoning.lacking(
                threshold - 1,
                around: place,
                hidden.union(others),
                mayBeHidden
            ) {
                hidden.formUnion(more)
            }
        }
    }
}
