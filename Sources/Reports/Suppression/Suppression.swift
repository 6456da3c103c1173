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
    package func hidden(
        in table: CountTable,
        beside earlier: [Earlier] = []
    ) -> Set<CountTable.Place> {
        var hidden = Set(table.places.filter { isSmall(table[$0]) })
        for past in earlier {
            hidden.formUnion(table.places.filter { isTelling(table, past, $0) })
        }
        var before: Set<CountTable.Place> = []
        while before != hidden {
            before = hidden
            hide(in: Reckoning(table.counts, least: hidesNought ? 0 : 1), &hidden, of: table)
            for past in earlier {
                guard let more = Reckoning(table, since: past.table) else { continue }
                hide(in: more, &hidden, of: table, with: past.hidden)
            }
        }
        return hidden
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
        with others: Set<CountTable.Place> = []
    ) {
        // What is shown as nought stays shown: hidden it would count as at least one.
        let mayBeHidden = Set(table.places.filter { table[$0] > 0 || hidesNought })
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
