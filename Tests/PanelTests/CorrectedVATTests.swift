import Money
import Panel
import Testing

@Suite
struct `VAT along with what is put right` {
    /// £0.33 at a time of a line of £1.32 with 26p of VAT, where each by itself would come with 7p.
    @Test
    func `gives back in parts what the whole came with`() throws {
        var (gone, vatLeft) = (Pence.zero, Pence(26))
        var given: [Int64] = []
        for _ in 1...4 {
            let facts = CorrectionFacts(
                kind: .refund,
                parts: [
                    CorrectablePart(
                        invoice: ID("one"),
                        orderLine: "ORD-1/1",
                        fundEnds: Facts.today,
                        left: Pence(132) - gone,
                        gone: gone,
                        vatBasisPoints: 2000
                    )
                ],
                vatLeft: [ID("one"): vatLeft],
                sessions: [:],
                since: Facts.today,
                today: Facts.today
            )
            let amount = CorrectedExtent.amount(Pence(33), of: "ORD-1/1")
            let vat = try facts.take(amount, vat: nil, on: Facts.today).map(\.vat).sum()
            given.append(vat.count)
            (gone, vatLeft) = (gone + Pence(33), vatLeft - vat)
        }
        #expect(given == [7, 6, 7, 6])
        #expect(vatLeft == .zero)
    }
}
