package import Money
package import Panel

/// What a scrutiny committee is told of some quarters: the money, what was done with it, and what
/// came of it.
///
/// All of it follows from the period and the number of an event. Counts are those of one quarter
/// each, and the same in every report that has the quarter: no total over quarters is told, so that
/// nobody can take one report from another.
package struct ScrutinyReport: Codable, Hashable, Sendable {
    package let from: Day
    package let to: Day
    /// All that was recorded up to this event, and nothing else.
    package let knownAtEvent: Int64
    /// Smaller counts are not told.
    package let leastCount: Int
    package let heads: [Head]
    package let total: Head
    /// What ever reached each stage, by the period's last day.
    package let funnel: [Step]
    /// The first days of the quarters that counts are of.
    package let quarters: [Day]
    package let outputs: [QuarterlyCount]
    package let outcomes: [QuarterlyCount]

    package struct Head: Codable, Hashable, Sendable {
        package let head: String
        /// Allocated by the period's last day, virements included.
        package let budgetPence: Pence
        /// Delivered in the period, as it was accepted.
        package let actualPence: Pence
        package let actualToDatePence: Pence
        package let committedPence: Pence
        package let availablePence: Pence

        init(_ head: String, now: StageSums, before: StageSums) {
            let reached = Funnel.toDate(now)
            self.head = head
            budgetPence = reached[.available]
            actualPence = reached[.delivered] - Funnel.toDate(before)[.delivered]
            actualToDatePence = reached[.delivered]
            committedPence = now[.committed]
            availablePence = now[.available]
        }
    }

    package struct Step: Codable, Hashable, Sendable {
        package let stage: String
        package let reachedPence: Pence
        package let standsPence: Pence
    }

    /// - Parameters:
    ///   - now: what stood under each head on the period's last day.
    ///   - before: the same on the day before it began.
    package init(
        _ span: Span,
        knownAt event: Int64,
        now: [String: StageSums],
        before: [String: StageSums],
        quarters: [Span],
        outputs: [[Counted]],
        outcomes: [[Counted]],
        outcomeNames: [String],
        leastCount: Int
    ) {
        from = span.from
        to = span.to
        knownAtEvent = event
        self.leastCount = leastCount
        heads = now.keys.sorted().map { head in
            Head(head, now: now[head] ?? [:], before: before[head] ?? [:])
        }
        let all = now.values.reduce(into: StageSums()) { $0 += $1 }
        total = Head("all", now: all, before: before.values.reduce(into: [:]) { $0 += $1 })
        let reached = Funnel.toDate(all)
        funnel = Stage.funnel.map { stage in
            Step(stage: stage.rawValue, reachedPence: reached[stage], standsPence: all[stage])
        }
        self.quarters = quarters.map(\.from)
        let hiding = Suppression(threshold: leastCount)
        self.outputs = QuarterlyCount.all(
            of: Output.allCases.map(\.rawValue),
            outputs,
            hiding: hiding
        )
        self.outcomes = QuarterlyCount.all(of: outcomeNames, outcomes, hiding: hiding)
    }
}

/// How often something happened in each quarter; nil where that is too seldom to be told.
package struct QuarterlyCount: Codable, Hashable, Sendable {
    package let what: String
    package let counts: [Int?]

    static func all(
        of names: [String],
        _ quarters: [[Counted]],
        hiding suppression: Suppression
    ) -> [QuarterlyCount] {
        let names = Counted.names(names, and: quarters)
        let told = quarters.map { ReturnCount.all(of: names, $0, hiding: suppression) }
        return names.indices.map { place in
            QuarterlyCount(what: names[place], counts: told.map { $0[place].count })
        }
    }
}
