import Panel

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
    ///
    /// - Parameters:
    ///   - tables: each with what is hidden of it, where that has been published.
    ///   - beside: what the report to scrutiny tells of the totals of the last.
    static func hidden(
        _ tables: [(table: CountTable, published: Set<CountTable.Place>?)],
        beside: ShareTotals,
        _ rule: Suppression
    ) -> Set<CountTable.Place> {
        var totals: [Suppression.Earlier] = []
        var earlier: [Suppression.Earlier] = []
        for (place, (table, published)) in tables.enumerated() {
            let last = table.counts.count - 1
            let beside = place == tables.count - 1 ? beside : ShareTotals()
            let sums = CountTable([Array(table.counts[last].dropLast())])
            let told = published.map { hidden in
                hidden.filter { $0.row == last }.flatMap { place in
                    [0, 1].map { CountTable.Place($0, place.column) }
                }
            }
            let hiddenSums =
                told.map { Set($0) }
                ?? rule.hidden(
                    in: sums,
                    beside: totals,
                    elsewhere: Suppression.Elsewhere(
                        secret: beside.secret(in: sums),
                        known: beside.known(in: sums)
                    )
                )
            totals.append(Suppression.Earlier(sums, hidden: hiddenSums))
            func hidden(
                _ sums: Set<CountTable.Place>,
                secret: Set<CountTable.Place>
            ) -> Set<CountTable.Place> {
                rule.hidden(
                    in: table,
                    beside: earlier,
                    totals: Set(sums.filter { $0.row == 1 }.map(\.column)),
                    elsewhere: Suppression.Elsewhere(secret: secret)
                )
            }
            // Once as it is, and once as though a whole year's totals were told already.
            let once = rule.hidden(
                in: sums,
                beside: totals.dropLast(),
                elsewhere: Suppression.Elsewhere(known: ShareTotals.told(in: sums, hiding: rule))
            )
            .subtracting(ShareTotals.known(in: sums, hiding: rule))
            let hidden =
                published
                ?? hidden(hiddenSums, secret: beside.secret(in: table))
                .union(hidden(once, secret: []))
            earlier.append(Suppression.Earlier(table, hidden: hidden))
        }
        return earlier[earlier.count - 1].hidden
    }
}
