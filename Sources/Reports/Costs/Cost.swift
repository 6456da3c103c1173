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
    /// Of how many starts the time to ask whether they lasted is over, and of how many it is not.
    package let asked: Int?
    package let notYetAsked: Int?
    /// Of a thousand that were funded, or of whose starts the time to ask is over, with the ends of
    /// the interval.
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
        + "so far; one that still goes on has not come further yet. Whether a start lasted is told "
        + "of those only of which so many weeks and the time to ask have passed; how many are not "
        + "yet asked stands beside. Who came in a quarter of which so few are told that it would "
        + "tell of them is left out. It says what was paid, not what would have happened without: "
        + "no cause is shown."

    /// - Parameter told: the steps that may be told; what is reckoned from another goes with it.
    static func steps(
        of key: String,
        _ tally: PackageTally,
        _ rules: CostRules,
        _ told: Set<String>
    ) -> [Cost] {
        func count(_ step: String) -> Int? {
            guard told.contains(step) else { return nil }
            return step == CostRules.first ? tally.funded : tally.came[step] ?? 0
        }
        return rules.told.map { step in
            let whole = rules.whole(of: step)
            let asked = whole == CostRules.first ? nil : count(whole)
            let left = asked.flatMap { asked in count(CostRules.followed).map { $0 - asked } }
            return Cost(
                key,
                step,
                count(step),
                of: count(whole),
                asked: (asked, left),
                tally,
                told.contains(CostRules.first)
            )
        }
    }

    /// The steps of which it tells how many came so far.
    func told(by rules: CostRules) -> [String] {
        [
            packages.map { _ in step }, asked.map { _ in rules.whole(of: step) },
            notYetAsked.map { _ in CostRules.followed },
        ].compactMap(\.self)
    }

    private init(
        _ key: String,
        _ step: String,
        _ count: Int?,
        of whole: Int?,
        asked: (passed: Int?, left: Int?),
        _ tally: PackageTally,
        _ isTold: Bool
    ) {
        func each(_ sum: Pence) -> Pence? {
            count.flatMap { $0 > 0 ? Pence((sum.count + Int64($0) / 2) / Int64($0)) : nil }
        }
        self.key = key
        self.step = step
        packages = count
        self.asked = asked.passed
        notYetAsked = asked.left
        let share = count.flatMap { count in
            whole.flatMap { step != CostRules.first && $0 > 0 ? Share(of: count, in: $0) : nil }
        }
        perMille = share?.middle
        lowPerMille = share?.low
        highPerMille = share?.high
        plannedPence = isTold ? tally.planned : nil
        actualPence = isTold ? tally.actual : nil
        plannedEachPence = each(tally.planned)
        actualEachPence = each(tally.actual)
    }
}
