import Money
import Panel
import Testing

@Suite
struct `The day of an effect` {
    /// Days after the sitting; the line ends after 90, its fund after 270.
    @Test(
        arguments: [
            (.vary, nil, nil, nil), (.vary, -1, nil, "effect-outside"), (.vary, 0, nil, nil),
            (.vary, 90, nil, nil), (.vary, 91, nil, "effect-outside"),
            (.end, 91, nil, "effect-outside"), (.end, 90, nil, nil),
            (.fund, 0, nil, "effect-not-said"), (.end, nil, .vary, nil),
            (.end, 10, .vary, nil), (.end, 11, .vary, "awaits-effect"), (.end, 11, .end, nil),
        ] as [(DecisionKind, Int?, DecisionKind?, String?)]
    )
    func `is the sitting's, or a later one while the line goes on`(
        kind: DecisionKind,
        days: Int?,
        coming: DecisionKind?,
        code: String?
    ) {
        var facts = Facts.sound()
        let day = Facts.today.adding(days: 10)
        facts.coming = coming.map { Coming(decision: "CCEP-2026-11-18/1", kind: $0, on: day) }
        let change = Change(
            line: Facts.line(),
            quantity: Quantity(thousandths: 1000),
            amount: Pence(-4500)
        )
        do {
            let from = try facts.effectiveDay(
                days.map { Facts.today.adding(days: $0) },
                of: kind,
                [change],
                sitting: Facts.today
            )
            #expect(code == nil && from == Facts.today.adding(days: days ?? 0))
        } catch {
            #expect(error.code == code)
        }
    }

    /// Twelve until today, then so many; eleven are accepted, all of them before today.
    @Test(
        arguments: [
            (14, -1, 1, true), (14, -1, 2, false), (14, 0, 3, true),
            (14, 0, 4, false), (10, -1, 1, true), (10, 0, 1, false),
        ] as [(Int64, Int, Int64, Bool)]
    )
    func `parts the sessions that go by one version from those that go by the next`(
        ordered: Int64,
        day: Int,
        sessions: Int64,
        passes: Bool
    ) {
        let former = DeliveryLine.Former(
            until: DeliveryFacts.today,
            ordered: Quantity(thousandths: 12_000),
            accepted: Quantity(thousandths: 11_000)
        )
        let line = DeliveryFacts.line(
            ordered: ordered * 1000,
            accepted: 11_000,
            value: 49_500,
            committed: 54_000,
            former: former
        )
        var standing = line
        for _ in 1...sessions {
            _ = standing.accept(
                Quantity(thousandths: 1000),
                on: DeliveryFacts.today.adding(days: day)
            )
        }
        #expect((standing.excess(since: line) == nil) == passes)
    }
}
