import Money
import Panel
import Testing

@Suite
struct `A row of the ledger's file` {
    private static func part(_ head: String, _ net: Int64, weight: Int64) -> LedgerPart {
        LedgerPart(
            fund: "FUND-1",
            head: head,
            funding: .purchase,
            vatCode: "standard",
            net: Pence(net),
            weight: weight
        )
    }

    @Test
    func `stands for one coding, and carries its share of the VAT to the penny`() {
        let parts = [
            Self.part("mentoring", 100, weight: 200), Self.part("travel", 50, weight: 0),
            Self.part("mentoring", 10, weight: 20), Self.part("activities", 55, weight: 110),
        ]
        let coded = parts.coded(vat: Pence(34))
        #expect(coded.map(\.head) == ["mentoring", "travel", "activities"])
        #expect(coded.map(\.net.count) == [110, 50, 55])
        #expect(coded.map(\.vat.count) == [23, 0, 11])
        let unweighted = [Self.part("a", 2, weight: 0), Self.part("b", 1, weight: 0)]
        #expect(unweighted.coded(vat: Pence(2)).map(\.vat.count) == [1, 1])
        #expect(unweighted.coded(vat: .zero).map(\.vat.count) == [0, 0])
    }
}
