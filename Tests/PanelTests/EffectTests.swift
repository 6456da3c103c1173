import Money
import Panel
import Testing

/// What a decision leaves while the sitting is open, and once it is closed.
struct EffectTests {
    private let swap = Proposal.vary([
        1: Variation(Quantity(thousandths: 2000)), 2: Variation(Quantity(thousandths: 22_000)),
    ])

    /// Two lines of £540, of which one is lowered to £90 and the other raised to £990.
    private func funded() -> CaseFacts {
        var facts = Facts.sound([
            Facts.line(1, balances: [.committed: Pence(54_000)]),
            Facts.line(2, balances: [.committed: Pence(54_000)]),
        ])
        facts.state = .funded
        facts.standing.child = [Facts.fund.id: Pence(108_000)]
        facts.standing.childInPeriod = Pence(108_000)
        facts.standing.providers = [Facts.provider: Pence(108_000)]
        return facts
    }

    private func effect(of proposal: Proposal, on facts: CaseFacts) throws -> Effect {
        facts.effect(
            of: try facts.changes(
                for: proposal,
                by: Facts.chair,
                in: "CCEP-2026-11-23",
                today: Facts.today
            )
        )
    }

    @Test
    func `what is raised is held at once, what is lowered is released at closing`() throws {
        let effect = try effect(of: swap, on: funded())
        let head = Effect.Step(
            before: Pence(120_000),
            open: Pence(75_000),
            after: Pence(120_000)
        )
        #expect(effect.heads[Facts.account] == head)
        let child = Effect.Step(
            before: Pence(108_000),
            open: Pence(153_000),
            after: Pence(108_000)
        )
        #expect(effect.child[Facts.fund.id] == child)
        #expect(effect.limits.values.map(\.open) == [child.open, child.open, child.open])
    }

    @Test
    func `to end a package shows what its head gets back`() throws {
        let effect = try effect(of: .end, on: funded())
        let head = Effect.Step(
            before: Pence(120_000),
            open: Pence(120_000),
            after: Pence(228_000)
        )
        #expect(effect.heads[Facts.account] == head)
        #expect(effect.child[Facts.fund.id]?.after == .zero)
    }

    @Test
    func `a raise needs its money before the release beside it`() {
        var facts = funded()
        facts.standing.available = [Facts.account: Pence(44_999)]
        #expect(Facts.code(facts, swap) == "exceeds-available")
        facts.standing.available = [Facts.account: Pence(45_000)]
        facts.standing.child = [Facts.fund.id: Pence(205_001)]
        #expect(Facts.code(facts, swap) == "exceeds-child-cap")
        facts.standing.child = [Facts.fund.id: Pence(205_000)]
        facts.standing.leastSince[Facts.account] = Pence(44_999)
        #expect(Facts.code(facts, swap) == "before-funds")
        facts.standing.leastSince[Facts.account] = Pence(45_000)
        facts.limits = [Limit(measure: .package, most: Pence(152_999), days: nil)]
        #expect(Facts.code(facts, swap) == "exceeds-limit")
        facts.limits = [Limit(measure: .package, most: Pence(153_000), days: nil)]
        #expect(Facts.code(facts, swap) == nil)
    }

    @Test
    func `what is taken back was committed on the sitting's day and ever since`() {
        var facts = funded()
        let first = Facts.line(1).id
        for (proposal, given) in [(Proposal.end, 54_000 as Int64), (swap, 45_000)] {
            facts.standing.leastCommitted[first] = Pence(given - 1)
            #expect(Facts.code(facts, proposal) == "before-taken-back")
            facts.standing.leastCommitted[first] = Pence(given)
            #expect(Facts.code(facts, proposal) == nil)
        }
    }

    @Test
    func `more than stands committed is not given back, whatever stood on the day`() {
        let facts = funded()
        let line = facts.lines[0]
        #expect(facts.obstacle(toGivingBack: [line.id: Pence(54_000)], on: Facts.today) == nil)
        #expect(
            facts.obstacle(toGivingBack: [line.id: Pence(54_001)], on: Facts.today)
                == .belowDelivered(line: 1, worth: .zero)
        )
    }

    @Test
    func `what was delivered and awaits acceptance is not given back either`() {
        var facts = funded()
        let line = facts.lines[0]
        facts.awaiting[line.id] = Awaiting(sessions: 1, pence: Pence(4500))
        #expect(facts.obstacle(toGivingBack: [line.id: Pence(49_500)], on: Facts.today) == nil)
        #expect(
            facts.obstacle(toGivingBack: [line.id: Pence(49_501)], on: Facts.today)
                == .belowDelivered(line: 1, worth: Pence(4500))
        )
    }
}
