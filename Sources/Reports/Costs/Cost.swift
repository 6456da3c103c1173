package import Money
package import Panel

/// What it took for packages to come so far: nothing is told of a few.
///
/// A cost is what was spent on all that were funded, divided by those that came so far, to the
/// nearest penny.
package struct Cost: Codable, Hashable, Sendable {
    /// A service's or provider's reference, or a head's code.
    package let key: String
    /// funded, started, engaged, completed; or sustained-13: a start lasted for 13 weeks.
    package let step: String
    /// How many came so far.
    package let packages: Int?
    /// Of a thousand that were funded, with the ends of the interval.
    package let perMille: Int?
    package let lowPerMille: Int?
    package let highPerMille: Int?
    /// Committed to all that were funded.
    package let plannedPence: Pence?
    /// Delivered, invoiced or paid for all that were funded.
    package let actualPence: Pence?
    package let plannedEachPence: Pence?
    package let actualEachPence: Pence?

    /// How the interval around a share is reckoned.
    package static let interval = "Wilson score interval, 95%"

    /// What the figures are, and what they are not.
    package static let meaning =
        "What was planned and spent on all packages that were funded, divided by those that came "
        + "so far; one that still goes on has not come further yet. It says what was paid, not "
        + "what would have happened without: no cause is shown."

    /// - Parameter weeks: after which starts are followed up.
    package static func steps(
        of key: String,
        _ tally: PackageTally,
        weeks: [Int],
        hiding suppression: Suppression
    ) -> [Cost] {
        let counts =
            [
                ("funded", tally.funded), ("started", tally.started), ("engaged", tally.engaged),
                ("completed", tally.completed),
            ] + weeks.map { ("sustained-\($0)", tally.sustained($0)) }
        return counts.map { step, count in
            Cost(key, step, count, of: tally, hiding: suppression)
        }
    }

    private init(
        _ key: String,
        _ step: String,
        _ count: Int,
        of tally: PackageTally,
        hiding suppression: Suppression
    ) {
        // What is spent on a few is theirs.
        let isTold = !suppression.isSmall(tally.funded)
        let isCounted = isTold && !suppression.isSmall(count)
        func each(_ sum: Pence) -> Pence? {
            guard isCounted, count > 0 else { return nil }
            return Pence((sum.count + Int64(count) / 2) / Int64(count))
        }
        self.key = key
        self.step = step
        packages = isCounted ? count : nil
        let isShared = isCounted && step != "funded" && tally.funded > 0
        let share = isShared ? Share(of: count, in: tally.funded) : nil
        perMille = share?.middle
        lowPerMille = share?.low
        highPerMille = share?.high
        plannedPence = isTold ? tally.planned : nil
        actualPence = isTold ? tally.actual : nil
        plannedEachPence = each(tally.planned)
        actualEachPence = each(tally.actual)
    }
}
