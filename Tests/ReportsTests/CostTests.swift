import Money
import Reports
import Testing

@Suite struct `What an outcome costs` {
    private func cost(_ started: Int, _ engaged: Int, _ outcomes: Int, _ spent: Int64) -> Cost {
        Cost(
            key: "mentoring",
            started: started,
            engaged: engaged,
            completed: 0,
            withOutcome: outcomes,
            spent: Pence(spent),
            hiding: Suppression(threshold: 5)
        )
    }

    @Test func `is what was spent on all, for each that came so far`() {
        let cost = cost(20, 12, 6, 100_000)
        #expect(cost.perStartedPence == Pence(5_000))
        #expect(cost.perEngagedPence == Pence(8_333))
        #expect(cost.perOutcomePence == Pence(16_667))
        #expect(cost.perCompletedPence == nil, "nobody yet")
        #expect(cost.outcomesPerMille == 300)
    }

    @Test func `tells nothing of a few, neither a count nor what they cost`() {
        let few = cost(20, 12, 4, 100_000)
        #expect(few.withOutcome == nil && few.perOutcomePence == nil)
        #expect(few.outcomesPerMille == nil && few.lowPerMille == nil)
        let none = cost(4, 4, 4, 100_000)
        #expect(none.started == nil && none.spentPence == nil && none.perStartedPence == nil)
    }

    /// Newcombe (1998), table I, method 3.
    @Test(arguments: [
        (81, 263, 255, 308, 366), (15, 148, 62, 101, 160), (0, 20, 0, 0, 161), (1, 29, 6, 34, 172),
    ])
    func `has Wilson's interval`(part: Int, whole: Int, low: Int, middle: Int, high: Int) {
        let share = Share(of: part, in: whole)
        #expect([share.low, share.middle, share.high] == [low, middle, high])
    }
}
