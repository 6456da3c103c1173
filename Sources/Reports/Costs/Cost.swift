package import Money
import Panel

/// What it took for packages to come so far: nothing is told of a few, nor of how few are left over.
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
        + "so far; one that still goes on has not come further yet. Who came in a quarter of which "
        + "so few are told that it would tell of them is left out. It says what was paid, not "
        + "what would have happened without: no cause is shown."

    /// - Parameter told: the steps that may be told; what is reckoned from another goes with it.
    static func steps(
        of key: String,
        _ tally: PackageTally,
        _ rules: CostRules,
        _ told: Set<String>
    ) -> [Cost] {
        let counts =
            [(CostRules.first, tally.funded)]
            + rules.chains.joined().map { ($0, tally.came[$0] ?? 0) }
        return counts.map { step, count in
            Cost(key, step, told.contains(step) ? count : nil, of: tally, told)
        }
    }

    private init(
        _ key: String,
        _ step: String,
        _ count: Int?,
        of tally: PackageTally,
        _ told: Set<String>
    ) {
        let isTold = told.contains(CostRules.first)
        func each(_ sum: Pence) -> Pence? {
            count.flatMap { $0 > 0 ? Pence((sum.count + Int64($0) / 2) / Int64($0)) : nil }
        }
        self.key = key
        self.step = step
        packages = count
        let share = step == CostRules.first ? nil : count.map { Share(of: $0, in: tally.funded) }
        perMille = share?.middle
        lowPerMille = share?.low
        highPerMille = share?.high
        plannedPence = isTold ? tally.planned : nil
        actualPence = isTold ? tally.actual : nil
        plannedEachPence = each(tally.planned)
        actualEachPence = each(tally.actual)
    }
}
