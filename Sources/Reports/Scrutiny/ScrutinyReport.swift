package import Money
package import Panel

/// What a scrutiny committee is told of some quarters: the money, what was done with it, and what
/// came of it.
///
/// All of it follows from the period and the number of an event. A quarter's counts are the same in
/// every report that has the quarter, from its publication on for ever, and totals are those of a
/// council's whole years only, so that nobody can take one report from another.
package struct ScrutinyReport: Codable, Hashable, Sendable {
    package let from: Day
    package let to: Day
    /// All that was recorded up to this event, and nothing else.
    package let knownAtEvent: Int64
    /// The day of that event where the period was not over by then.
    package let runningOn: Day?
    /// `own-day`, as in returns; nil where they count on the day of their acceptance, as they did in
    /// what was told first.
    package let servicesCountOn: String?
    /// Smaller counts are not told.
    package let leastCount: Int
    package let heads: [Head]
    package let total: Head
    /// What ever reached each stage, by the period's last day.
    package let funnel: [Step]
    /// The first days of the quarters that counts are of.
    package let quarters: [Day]
    /// The event at which each was published; nil of a draft.
    package let published: [Int64?]
    /// The first days of the whole years that totals are of.
    package let years: [Day]
    package let outputs: [QuarterlyCount]
    package let outcomes: [QuarterlyCount]
    /// Both as they were published together with the last quarter.
    package let fairShare: PublishedShare?
    package let distance: PublishedDistance?

    package struct Head: Codable, Hashable, Sendable {
        package let head: String
        /// Allocated by the period's last day, virements included.
        package let budgetPence: Pence
        /// Delivered in the period.
        package let actualPence: Pence
        package let actualToDatePence: Pence
        package let committedPence: Pence
        package let availablePence: Pence

        /// - Parameter late: what is delivered, though the ledger of the last day has it committed, and
        ///   the same of the day before the first.
        init(
            _ head: String,
            now: StageSums,
            before: StageSums,
            late: (now: Pence, before: Pence)
        ) {
            let reached = Funnel.toDate(now)
            self.head = head
            budgetPence = reached[.available]
            actualToDatePence = reached[.delivered] + late.now
            actualPence =
                actualToDatePence - Funnel.toDate(before)[.delivered] - late.before
            committedPence = now[.committed] - late.now
            availablePence = now[.available]
        }
    }

    package struct Step: Codable, Hashable, Sendable {
        package let stage: String
        package let reachedPence: Pence
        package let standsPence: Pence
    }

    /// Services up to a day that the ledger of that day does not know to be delivered yet, by head.
    package struct Late: Sendable {
        /// At the end of the period.
        let now: [String: Pence]
        /// At the end of the day before it.
        let before: [String: Pence]

        package init(now: [String: Pence], before: [String: Pence]) {
            self.now = now
            self.before = before
        }
    }

    /// - Parameters:
    ///   - running: the event's day, where the period was not over by then.
    ///   - now: what stood under each head on the period's last day.
    ///   - before: the same on the day before it began.
    ///   - late: nil where services count on the day of their acceptance.
    package init(
        _ span: Span,
        knownAt event: Int64,
        runningOn running: Day? = nil,
        now: [String: StageSums],
        before: [String: StageSums],
        late: Late? = nil,
        quarters: [QuarterFigures],
        outcomeNames: [String],
        fairShare: PublishedShare?,
        distance: PublishedDistance?,
        leastCount: Int
    ) {
        from = span.from
        to = span.to
        knownAtEvent = event
        runningOn = running
        servicesCountOn = late == nil ? nil : "own-day"
        self.leastCount = leastCount
        heads = now.keys.sorted().map { head in
            Head(
                head,
                now: now[head] ?? [:],
                before: before[head] ?? [:],
                late: (late?.now[head] ?? .zero, late?.before[head] ?? .zero)
            )
        }
        var all = now.values.reduce(into: StageSums()) { $0 += $1 }
        let lately = (late?.now ?? [:]).values.sum()
        total = Head(
            "all",
            now: all,
            before: before.values.reduce(into: [:]) { $0 += $1 },
            late: (lately, (late?.before ?? [:]).values.sum())
        )
        all[.committed] += -lately
        all[.delivered] += lately
        let reached = Funnel.toDate(all)
        funnel = Stage.funnel.map { stage in
            Step(stage: stage.rawValue, reachedPence: reached[stage], standsPence: all[stage])
        }
        self.quarters = quarters.map(\.from)
        published = quarters.map(\.published)
        years = CouncilYear.whole(of: quarters).map(\.from)
        outputs = QuarterlyCount.outputs(quarters)
        outcomes = QuarterlyCount.outcomes(outcomeNames, quarters)
        self.fairShare = fairShare
        self.distance = distance
    }
}

/// Fair share as the public was told of it, with what it is about.
package struct PublishedShare: Codable, Hashable, Sendable {
    /// The year's first day.
    package let from: Day
    package let to: Day
    package let leastCount: Int
    package let shares: [FairShare]

    package init(from: Day, to: Day, leastCount: Int, shares: [FairShare]) {
        self.from = from
        self.to = to
        self.leastCount = leastCount
        self.shares = shares
    }
}
