package import Money
package import Panel

/// What was awarded to one provider in a stretch of time, all children together.
package struct Award: Hashable, Sendable {
    package let provider: String
    /// Whole months.
    package let period: Span
    package let children: Int
    /// Committed by the panel, less what was given back since.
    package let awarded: Pence
    package let paid: Pence
    /// When the last of it was awarded.
    package let awardedOn: Day
    package let starts: Day
    package let ends: Day

    package init(
        provider: String,
        period: Span,
        children: Int,
        awarded: Pence,
        paid: Pence,
        awardedOn: Day,
        starts: Day,
        ends: Day
    ) {
        self.provider = provider
        self.period = period
        self.children = children
        self.awarded = awarded
        self.paid = paid
        self.awardedOn = awardedOn
        self.starts = starts
        self.ends = ends
    }

    /// As they are published: quarters in which a provider was awarded something for only a few
    /// children are not told apart within a year.
    ///
    /// They are told together once the council's year is over, by whoever asks for its last quarter:
    /// whatever is asked for, and whenever, nothing can be taken from one another. Where a year has
    /// one such quarter it stands alone: what is published of the payments tells as much of it, and
    /// neither tells of how many children it was.
    ///
    /// - Parameters:
    ///   - quarters: those of the years that are asked for, one for each provider and quarter at the
    ///     most.
    ///   - asked: whole quarters.
    ///   - least: children that a quarter must have to stand alone.
    /// - Returns: by provider and time.
    package static func published(
        _ quarters: [Award],
        in asked: Span,
        on today: Day,
        least: Int
    ) -> [Award] {
        let alone = quarters.filter { $0.children >= least && asked.covers($0.period) }
        let few = quarters.filter { award in
            let end = CouncilYear.around(award.period.from).to
            return award.children < least && end < today && asked.contains(end)
        }
        let years = Dictionary(grouping: few) { award in
            YearOfProvider(
                provider: award.provider,
                end: CouncilYear.around(award.period.from).to
            )
        }
        return (alone + years.values.compactMap(together))
            .sorted {
                ($0.provider, $0.period.from, $0.period.to) < (
                    $1.provider, $1.period.from, $1.period.to
                )
            }
    }

    private struct YearOfProvider: Hashable {
        let provider: String
        let end: Day
    }

    private static func together(_ quarters: [Award]) -> Award? {
        guard let from = quarters.map(\.period.from).min(),
            let to = quarters.map(\.period.to).max(),
            let awardedOn = quarters.map(\.awardedOn).max(),
            let starts = quarters.map(\.starts).min(), let ends = quarters.map(\.ends).max()
        else { return nil }
        return Award(
            provider: quarters[0].provider,
            period: Span(from: from, to: to),
            children: quarters.map(\.children).reduce(0, +),
            awarded: quarters.map(\.awarded).sum(),
            paid: quarters.map(\.paid).sum(),
            awardedOn: awardedOn,
            starts: starts,
            ends: ends
        )
    }
}
