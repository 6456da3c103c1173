import Money
import Panel
import Testing

@Suite
struct `Varying and ending` {
    @Test
    func `counts the VAT that is lost on a line`() throws {
        let price = Price(each: Pence(4500), vatBasisPoints: 2000, isVATLost: true)
        var facts = Facts.sound([
            Facts.line(
                total: 64_800,
                price: price,
                balances: [.committed: Pence(54_000), .delivered: Pence(10_800)]
            )
        ])
        facts.state = .funded
        for (proposal, amount, thousandths) in [
            (Proposal.vary([1: Variation(Quantity(thousandths: 14_000))]), 10_800, 14_000),
            (.vary([1: Variation(Quantity(thousandths: 2000))]), -54_000, 2000),
            (.end, -54_000, 2000),
        ] as [(Proposal, Int64, Int64)] {
            let changes = try facts.changes(
                for: proposal,
                by: Facts.chair,
                in: "CCEP-2026-11-23",
                today: Facts.today
            )
            #expect(changes.map(\.amount) == [Pence(amount)])
            #expect(changes.map(\.quantity) == [Quantity(thousandths: thousandths)])
        }
        #expect(
            Facts.code(facts, .vary([1: Variation(Quantity(thousandths: 1999))]))
                == "below-delivered"
        )
    }
}
