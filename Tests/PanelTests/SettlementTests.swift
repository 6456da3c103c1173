import Money
import Panel
import Testing

@Suite
struct `What is agreed of an invoice` {
    /// Asked quantity and price, what is accepted, still committed, tolerance; then agreed, drawn
    /// from committed, given back to it.
    private typealias Row = (
        asked: (Decimals, Int64), sessions: [Decimals], committed: Int64, Tolerance,
        agreed: Int64?, drawn: Int64, returned: Int64
    )

    private static let rows: [Row] = [
        // To the penny.
        ((4, 4500), [1, 1, 1, 1], 0, Billing.none, 18_000, 0, 0),
        // A little dearer, within 5% and £25: what was delivered, or the excess drawn.
        ((4, 4600), [1, 1, 1, 1], 9000, Billing.none, nil, 0, 0),
        ((4, 4600), [1, 1, 1, 1], 9000, Billing.usual, 18_000, 0, 0),
        ((4, 4600), [1, 1, 1, 1], 9000, Billing.drawing, 18_400, 400, 0),
        // Never money that is not there.
        ((4, 4600), [1, 1, 1, 1], 399, Billing.drawing, 18_000, 0, 0),
        ((4, 4600), [1, 1, 1, 1], 400, Billing.drawing, 18_400, 400, 0),
        // The lesser of both: 5% of 180.00 is 9.00, 5% of 900.00 is 45.00 but 25.00 is the most.
        ((4, 4725), [1, 1, 1, 1], 9000, Billing.usual, 18_000, 0, 0),
        ((4, 4726), [1, 1, 1, 1], 9000, Billing.usual, nil, 0, 0),
        ((20, 4625), Array(repeating: 1, count: 20), 9000, Billing.usual, 90_000, 0, 0),
        ((20, 4626), Array(repeating: 1, count: 20), 9000, Billing.usual, nil, 0, 0),
        // A little more of it.
        ((4.2, 4500), [1, 1, 1, 1], 9000, Billing.usual, 18_000, 0, 0),
        ((4.2, 4500), [1, 1, 1, 1], 9000, Billing.drawing, 18_900, 900, 0),
        ((4.201, 4500), [1, 1, 1, 1], 9000, Billing.usual, nil, 0, 0),
        // Each alone is within it, both together are not.
        ((4.1, 4650), [1, 1, 1, 1], 9000, Billing.usual, nil, 0, 0),
        // Asked for less than was delivered.
        ((4, 4000), [1, 1, 1, 1], 0, Billing.none, 16_000, 0, 2000),
        // Fewer than were delivered: the rest waits for the next invoice.
        ((3, 4500), [1, 1, 1, 1], 0, Billing.none, 13_500, 0, 0),
        // A session is billed as a whole.
        ((1.5, 4500), [1, 1], 0, Billing.none, 6750, 0, 2250),
        ((1.5, 4600), [1, 1], 0, Billing.usual, 6750, 0, 2250),
        ((1.5, 4600), [1, 1], 0, Billing.drawing, 6900, 0, 2100),
        // No-shows are charged at half: three came, one did not.
        ((3.5, 4500), [1, 1, 0.5, 1], 0, Billing.none, 15_750, 0, 0),
        ((4, 4500), [1, 1, 0.5, 1], 9000, Billing.drawing, nil, 0, 0),
        // Hours and a quarter.
        ((2.75, 4500), [1.25, 1.5], 0, Billing.none, 12_375, 0, 0),
        // A third of 45.00 thrice: 14.99, 14.98 and 14.99 stand delivered.
        ((0.999, 4500), [0.333, 0.333, 0.333], 0, Billing.none, 4496, 0, 0),
        // Pennies of rounding are never drawn, nor need a tolerance.
        ((0.666, 4500), [0.333, 0.333], 10, Billing.none, 2997, 0, 0),
    ]

    @Test(arguments: rows.indices)
    func `never is more than is there`(index: Int) throws {
        let row = Self.rows[index]
        var meeting = Billing(
            [Billing.asked(row.asked.0, at: row.asked.1)],
            sessions: row.sessions,
            committed: row.committed
        )
        meeting.facts.tolerance = row.3
        let match = try #require(meeting.match.first)
        #expect(match.outcome.isMatched == (row.agreed != nil), "\(match.sentence)")
        #expect(match.agreed == Pence(row.agreed ?? 0))
        #expect(match.drawn == Pence(row.drawn))
        #expect(match.returned == Pence(row.returned))
        #expect(match.billed.map(\.pence).sum() == match.agreed)
    }

    @Test
    func `is paid for the oldest sessions that make what is asked for`() {
        let rows: [(Decimals, [Decimals], [String])] = [
            (2, [1, 1, 1], ["S1", "S2"]),
            // Not the no-show between them: it may be asked for later.
            (2, [1, 0.5, 1], ["S1", "S3"]),
            (1.5, [1, 1, 0.5], ["S1", "S3"]),
            (0.5, [1, 1, 0.5], ["S3"]),
            (2.25, [1.5, 1, 0.75, 1.25], ["S1", "S3"]),
            // None make it exactly: the oldest that make at least as much.
            (1.2, [1, 0.5, 1], ["S1", "S2"]),
        ]
        for (quantity, sessions, billed) in rows {
            let meeting = Billing([Billing.asked(quantity, at: 4500)], sessions: sessions)
            #expect(meeting.billed == billed)
        }
    }

    @Test
    func `by several lines on one line of an order is taken from it once`() {
        var meeting = Billing(
            [
                Billing.asked(2, at: 4600), Billing.asked(1, at: 4500, position: 2),
                Billing.asked(1, at: 4600, position: 3), Billing.asked(1, at: 4500, position: 4),
            ],
            sessions: [1, 1, 1, 1],
            committed: 250
        )
        meeting.facts.tolerance = Billing.drawing
        let match = meeting.match
        #expect(match.map { $0.billed.map(\.session.text) } == [["S1", "S2"], ["S3"], ["S4"], []])
        // The first drew 2.00 of the 2.50 that is committed: 1.00 is not there for the third.
        #expect(match.map(\.drawn) == [Pence(200), .zero, .zero, .zero])
        #expect(match.map(\.agreed) == [Pence(9200), Pence(4500), Pence(4500), .zero])
        #expect(match.last?.outcome.code == "not-received")
    }

    @Test
    func `has the VAT of what is agreed, when that is less than was asked`() throws {
        let meeting = Billing(
            [Billing.asked(4, at: 4600, vat: 3680)],
            sessions: [1, 1, 1, 1],
            basisPoints: 2000
        )
        let match = try #require(meeting.match.first)
        #expect(match.agreed == Pence(18_000) && match.agreedVAT == Pence(3600))
        #expect(
            match.sentence
                == "It asks for a little more than was delivered: £180.00 is paid, which was "
                + "delivered."
        )
    }

    @Test
    func `is judged by what it adds up to, whatever the price beside it`() {
        let line = AskedLine(
            position: 1,
            orderLine: "ORD-1/1",
            quantity: Quantity(thousandths: 4000),
            price: Pence(4500),
            net: Pence(20_000),
            vat: .zero
        )
        let meeting = Billing([line], sessions: [1, 1, 1, 1])
        #expect(meeting.match.first?.outcome.code == "price-over")
    }

    @Test
    func `an absurd quantity is refused like any other`() {
        let line = AskedLine(
            position: 1,
            orderLine: "ORD-1/1",
            quantity: Quantity(thousandths: 999_999_999_999),
            price: Pence(1),
            net: Pence(999_999_999),
            vat: .zero
        )
        let meeting = Billing([line], sessions: [1], basisPoints: 2000, isLost: true)
        #expect(meeting.match.first?.outcome.code == "quantity-over")
    }
}
