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

    /// What another report tells that counts the same people.
    package struct Elsewhere: Hashable, Sendable {
        /// Nobody may reckon these here, small or not: beside the other report they tell of a few.
        package let secret: Set<CountTable.Place>
        /// Hidden here these would hide nothing.
        package let known: Set<CountTable.Place>

        package init(
            secret: Set<CountTable.Place> = [],
            known: Set<CountTable.Place> = []
        ) {
            self.secret = secret
            self.known = known
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
    ///   - elsewhere: what another report tells of the same people.
    package func hidden(
        in table: CountTable,
        beside earlier: [Earlier] = [],
        totals: Set<Int>? = nil,
        elsewhere: Elsewhere = Elsewhere()
    ) -> Set<CountTable.Place> {
        let (hidden, isSafe) = closed(table, earlier, totals, elsewhere)
        if isSafe { return hidden }
        guard let totals else {
            return elsewhere.known.isEmpty
                ? hidden : Set(table.places).subtracting(elsewhere.known).union(hidden)
        }
        // With its totals told a column of ones gives itself away: nothing else is told.
        let last = table.counts.count - 1
        return Set(table.places.filter { $0.row < last || totals.contains($0.column) })
    }

    /// Hides more until nothing small can be reckoned, or nothing is left that would help.
    private func closed(
        _ table: CountTable,
        _ earlier: [Earlier],
        _ totals: Set<Int>?,
        _ elsewhere: Elsewhere
    ) -> (hidden: Set<CountTable.Place>, isSafe: Bool) {
        let last = table.counts.count - 1
        func isOpen(_ place: CountTable.Place) -> Bool { totals == nil || place.row < last }
        var hidden = Set(
            table.places.filter { place in
                guard isOpen(place) else { return totals?.contains(place.column) == true }
                return isSmall(table[place]) || elsewhere.secret.contains(place)
                    || earlier.contains {
                        isTelling(table, $0, place) || isTold(table, $0, place)
                    }
            }
        )
        // What is shown as nought stays shown: hidden it would count as at least one.
        let mayBeHidden = Set(
            table.places.filter { place in
                isOpen(place) && (table[place] > 0 || hidesNought)
                    && !elsewhere.known.contains(place)
            }
        )
        let views =
            [
                View(
                    reckoning: Reckoning(table.counts, least: hidesNought ? 0 : 1),
                    others: [],
                    hidesNought: hidesNought,
                    secret: elsewhere.secret
                )
            ]
            + earlier.compactMap { past in
                // That nobody came in between is no secret.
                Reckoning(table, since: past.table).map {
                    View(reckoning: $0, others: past.hidden, hidesNought: false, secret: [])
                }
            }
        var before: Set<CountTable.Place> = []
        while before != hidden {
            before = hidden
            for view in views { hide(in: view, &hidden, of: table, mayBeHidden) }
        }
        let isSafe = views.allSatisfy { view in
            let all = hidden.union(view.others)
            return small(in: view, all, of: table).allSatisfy {
                view.reckoning.others(threshold - 1, around: $0, all).isEnough
            }
        }
        return (hidden, isSafe)
    }

    /// What somebody reckons with: the table alone, or beside an earlier one.
    private struct View {
        let reckoning: Reckoning
        /// Hidden in the earlier one.
        let others: Set<CountTable.Place>
        let hidesNought: Bool
        let secret: Set<CountTable.Place>
    }

    /// The hidden counts that nobody may reckon.
    private func small(
        in view: View,
        _ hidden: Set<CountTable.Place>,
        of table: CountTable
    ) -> [CountTable.Place] {
        table.places.filter { place in
            let count = view.reckoning.counts[place.row][place.column]
            let isFew = count < threshold && (count > 0 || view.hidesNought)
            return hidden.contains(place) && (isFew || view.secret.contains(place))
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

    /// Hidden the first time, and hardly anybody came since, which whoever knows the totals knows: to
    /// show it now would be to show it then.
    private func isTold(
        _ table: CountTable,
        _ past: Earlier,
        _ place: CountTable.Place
    ) -> Bool {
        let last = (row: table.counts.count - 1, column: table.counts[0].count - 1)
        return past.hidden.contains(place)
            && [
                CountTable.Place(last.row, place.column), CountTable.Place(place.row, last.column),
            ].contains { table[$0] - past.table[$0] < threshold }
    }

    /// Hides more until every small count of the reckoning could be many others.
    private func hide(
        in view: View,
        _ hidden: inout Set<CountTable.Place>,
        of table: CountTable,
        _ mayBeHidden: Set<CountTable.Place>
    ) {
        // What is hidden on the way is looked at in the next round.
        for place in small(in: view, hidden.union(view.others), of: table) {
            while let more = view.reckoning.lacking(
                threshold - 1,
                around: place,
                hidden.union(view.others),
                mayBeHidden
            ) {
                hidden.formUnion(more)
            }
        }
    }
}
