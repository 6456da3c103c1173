import Money
import Panel
import Reports
import Testing

@Suite struct `What it costs to come so far` {
    /// Of one service, whose first packages came so far.
    private func steps(
        funded: Int,
        started: Int = 0,
        lasting: [Int] = [],
        asked: [Int] = [],
        actual: Int64 = 100_000
    ) -> [String: Cost] {
        let pieces = (0..<funded).map { place in
            let lasted = place < lasting.count ? lasting[place] : 0
            return PackagePiece(
                service: "SRV-1",
                provider: "PRV-1",
                head: "mentoring",
                fund: "FUND-1",
                traits: CaseTraits(age: 14, level: "low"),
                package: nil,
                packages: 1,
                sessions: place < started ? 1 : 0,
                isCompleted: false,
                lasting: PackagePiece.Lasting(
                    isFollowed: max(lasting.count, asked.count) > place,
                    asked: place < asked.count ? asked[place] : lasted,
                    sustained: lasted
                ),
                planned: Pence(120_000 / Int64(funded)),
                actual: Pence(actual / Int64(funded))
            )
        }
        let rules = CostRules(leastCount: 5, sessions: 1, weeks: [4, 13, 26], bands: .usual)
        let steps = CostCuts(pieces, rules).costs(by: .head, fund: nil)
        return Dictionary(uniqueKeysWithValues: steps.map { ($0.step, $0) })
    }

    @Test func `is what was planned and spent on all, for each that came so far`() throws {
        let steps = steps(funded: 20, started: 12)
        let (funded, started) = (try #require(steps["funded"]), try #require(steps["started"]))
        #expect(funded.packages == 20 && funded.perMille == nil)
        #expect(funded.plannedEachPence == Pence(6_000))
        #expect(funded.actualEachPence == Pence(5_000))
        #expect(started.plannedEachPence == Pence(10_000))
        #expect(started.actualEachPence == Pence(8_333))
        #expect(started.perMille == 600)
        #expect(steps["completed"]?.packages == 0)
        #expect(steps["completed"]?.actualEachPence == nil, "nobody yet")
    }

    @Test func `counts a start that lasted for longer as one that lasted`() {
        let lasting = [4, 13, 26].flatMap { Array(repeating: $0, count: 6) }
        let steps = steps(funded: 30, started: 30, lasting: lasting)
        #expect(steps["sustained-4"]?.packages == 18)
        #expect(steps["sustained-13"]?.packages == 12)
        #expect(steps["sustained-26"]?.packages == 6)
    }

    @Test func `shares out who lasted among those of whom it can be asked`() {
        let asked = Array(repeating: 13, count: 10) + Array(repeating: 4, count: 10)
        let lasting = Array(repeating: 13, count: 5)
        let steps = steps(
            funded: 40,
            started: 40,
            lasting: lasting,
            asked: asked + Array(repeating: 0, count: 5)
        )
        let (four, later) = (steps["sustained-4"], steps["sustained-13"])
        #expect(four?.packages == 5 && four?.asked == 20 && four?.perMille == 250)
        #expect(four?.notYetAsked == 5)
        #expect(later?.packages == 5 && later?.asked == 10 && later?.perMille == 500)
        #expect(later?.notYetAsked == 15)
        let last = steps["sustained-26"]
        #expect(last?.packages == 0 && last?.asked == 0 && last?.perMille == nil)
        #expect(steps["started"]?.asked == nil && steps["started"]?.perMille == 1000)
    }

    @Test func `tells nothing of a few, neither a count nor what they cost`() {
        let few = steps(funded: 20, started: 4)
        #expect(few["started"]?.packages == nil && few["started"]?.actualEachPence == nil)
        #expect(few["started"]?.perMille == nil && few["started"]?.lowPerMille == nil)
        #expect(few["started"]?.actualPence == Pence(100_000), "that is all twenty’s")
        let none = steps(funded: 4, started: 0).values
        #expect(none.allSatisfy { $0.packages == nil && $0.actualPence == nil })
        #expect(none.allSatisfy { $0.plannedPence == nil && $0.perMille == nil })
    }

    @Test func `tells of as many as leave a few over as little as of the few`() {
        let most = steps(funded: 20, started: 18)["started"]
        #expect(most?.packages == nil && most?.perMille == nil && most?.actualEachPence == nil)
        #expect(steps(funded: 20, started: 20)["started"]?.packages == 20)
        let lasting = Array(repeating: 13, count: 10) + [4, 4]
        let lasted = steps(funded: 20, started: 20, lasting: lasting)
        #expect(lasted["sustained-4"]?.packages == 12)
        #expect(lasted["sustained-13"]?.packages == nil, "twelve less ten are two")
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
