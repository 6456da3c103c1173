import Money
import Panel
import Testing

@Suite
struct `The thirty days` {
    private static let received = Day(sinceEpoch: 20_780)

    private static func day(_ days: Int) -> Day { received.adding(days: days) }

    /// Holds by their first and last day, paid on, today; then due, days late: all as days after it
    /// was received.
    private typealias Row = (
        holds: [(Int, Int?)], paidOn: Int?, today: Int, due: Int, late: Int
    )

    private static let rows: [Row] = [
        ([], nil, 0, 30, 0), ([], nil, 30, 30, 0), ([], nil, 31, 30, 1), ([], 30, 90, 30, 0),
        ([], 35, 90, 30, 5),
        // Stands still from the day it is held to the day it is released.
        ([(3, 8)], nil, 35, 35, 0), ([(3, 8)], nil, 36, 35, 1), ([(3, 3)], nil, 31, 30, 1),
        ([(3, 8), (10, 20)], nil, 46, 45, 1),
        // Held today: it does not run, and is no later than when it was held.
        ([(10, nil)], nil, 50, 70, 0), ([(33, nil)], nil, 50, 47, 3),
    ]

    @Test(arguments: rows.indices)
    func `stand still while it is held`(index: Int) {
        let row = Self.rows[index]
        let clock = PaymentClock(
            received: Self.received,
            terms: 30,
            holds: row.holds.map { from, to in
                PaymentClock.Hold(from: Self.day(from), to: to.map(Self.day))
            },
            paidOn: row.paidOn.map(Self.day)
        )
        #expect(clock.due(today: Self.day(row.today)) == Self.day(row.due))
        #expect(clock.daysLate(today: Self.day(row.today)) == row.late)
    }

    @Test
    func `cost interest by the day and a fixed sum when they have passed`() throws {
        let bands = try #require([LateCharge.Band](reading: "0:4000 100000:7000 1000000:10000"))
        let charge = LateCharge(interestBasisPoints: 1200, compensation: bands)
        // 1,000.00 × 12% × 73/365 = 24.00
        #expect(charge.interest(on: Pence(100_000), days: 73) == Pence(2400))
        // 180.00 × 12% × 1/365 = 0.0592
        #expect(charge.interest(on: Pence(18_000), days: 1) == Pence(6))
        #expect(charge.interest(on: Pence(18_000), days: 0) == .zero)
        #expect(
            charge.interest(on: Pence(10_000_000_000_000), days: 3650) == Pence(12_000_000_000_000)
        )
        let owed = [99_999, 100_000, 999_999, 1_000_000].map {
            charge.compensation(for: Pence($0), days: 1)
        }
        #expect(owed == [Pence(4000), Pence(7000), Pence(7000), Pence(10_000)])
        #expect(charge.compensation(for: Pence(100_000), days: 0) == .zero)
    }

    @Test(arguments: ["", "4000", "1:4000", "0:4000 0:7000", "0:4000 9:x", "0:-1"])
    func `bands that do not begin with nothing and rise cannot be read`(text: String) {
        #expect([LateCharge.Band](reading: text) == nil)
    }
}
