import Money

/// A due-diligence check of the story: seen on a day, and good until another.
struct Paper {
    let kind: String
    let seen: Day
    let lapses: Day
}

extension Organisation {
    /// What it brings when it joins.
    func papers(_ almanac: Almanac) -> [Paper] {
        let seen = joined(almanac)
        return [
            Paper(kind: "governing-document", seen: seen, lapses: seen.adding(days: 1826)),
            Paper(kind: "dbs", seen: seen, lapses: seen.adding(days: 1095)),
            Paper(kind: "insurance", seen: seen, lapses: almanac.today.adding(days: insured)),
            Paper(
                kind: "safeguarding-policy",
                seen: seen,
                lapses: almanac.today.adding(days: safeguarded)
            ),
        ]
    }

    /// The yearly papers that came since.
    func renewals(_ almanac: Almanac) -> [Paper] {
        guard renews else { return [] }
        return papers(almanac).filter { $0.lapses <= almanac.today }.map { paper in
            Paper(
                kind: paper.kind,
                seen: paper.lapses.adding(days: -10).working,
                lapses: paper.lapses.adding(days: 365)
            )
        }
    }

    func joined(_ almanac: Almanac) -> Day {
        almanac.before(joins, days: 15)
    }

    /// The last day on which it may work, as far as is known on the day of a sitting; nil when it
    /// may not be funded there.
    func standsThrough(at sitting: Int, _ almanac: Almanac) -> Day? {
        guard joins <= sitting, suspended.map({ sitting <= $0.after }) ?? true else { return nil }
        let day = almanac.sittings[sitting]
        let known = (papers(almanac) + renewals(almanac)).filter { $0.seen <= day }
        let last = Dictionary(grouping: known, by: \.kind)
            .compactMap { $0.value.map(\.lapses).max() }
            .min()
        return last.flatMap { $0 >= day ? $0 : nil }
    }
}

extension Offer {
    /// The day from which a later price holds.
    static func laterPrice(_ almanac: Almanac) -> Day {
        almanac.sittings[6].firstOfMonth
    }

    func price(on day: Day, _ almanac: Almanac) -> Pence {
        if let later, day >= Self.laterPrice(almanac) { return later }
        return price
    }
}
