package import Money

/// What packages of one kind cost, for each that came so far: nothing is told of a few.
///
/// A cost is what was spent on all of them, divided by those that came so far, to the nearest penny.
/// It says what was paid, never what would have happened without.
package struct Cost: Codable, Hashable, Sendable {
    /// A service's or provider's reference, or a head's code.
    package let key: String
    package let started: Int?
    package let engaged: Int?
    package let completed: Int?
    package let withOutcome: Int?
    package let spentPence: Pence?
    package let perStartedPence: Pence?
    package let perEngagedPence: Pence?
    package let perCompletedPence: Pence?
    package let perOutcomePence: Pence?
    /// Of a thousand that started, how many have an outcome, with Wilson's interval of 95%.
    package let outcomesPerMille: Int?
    package let lowPerMille: Int?
    package let highPerMille: Int?

    package init(
        key: String,
        started: Int,
        engaged: Int,
        completed: Int,
        withOutcome: Int,
        spent: Pence,
        hiding suppression: Suppression
    ) {
        func told(_ count: Int) -> Int? { suppression.isSmall(count) ? nil : count }
        // What is spent on a few is theirs.
        let isTold = told(started) != nil
        func each(_ count: Int) -> Pence? {
            guard isTold, let count = told(count), count > 0 else { return nil }
            return Pence((spent.count + Int64(count) / 2) / Int64(count))
        }
        self.key = key
        self.started = told(started)
        self.engaged = told(engaged)
        self.completed = told(completed)
        self.withOutcome = told(withOutcome)
        spentPence = isTold ? spent : nil
        perStartedPence = each(started)
        perEngagedPence = each(engaged)
        perCompletedPence = each(completed)
        perOutcomePence = each(withOutcome)
        let isShared = isTold && started > 0 && told(withOutcome) != nil
        let share = isShared ? Share(of: withOutcome, in: started) : nil
        outcomesPerMille = share?.middle
        lowPerMille = share?.low
        highPerMille = share?.high
    }
}

/// A share with an interval around it, in thousandths.
package struct Share: Hashable, Sendable {
    package let low: Int
    package let middle: Int
    package let high: Int

    /// Wilson (1927), at 95%: never below nought or above all, and fair to few.
    package init(of part: Int, in whole: Int) {
        let (count, share) = (Double(whole), Double(part) / Double(whole))
        let square = 1.959_963_984_540_054 * 1.959_963_984_540_054
        let centre = (share + square / (2 * count)) / (1 + square / count)
        let spread =
            (square * (share * (1 - share) / count + square / (4 * count * count))).squareRoot()
            / (1 + square / count)
        func perMille(_ share: Double) -> Int {
            Int((min(max(share, 0), 1) * 1000).rounded())
        }
        low = perMille(centre - spread)
        middle = perMille(share)
        high = perMille(centre + spread)
    }
}
