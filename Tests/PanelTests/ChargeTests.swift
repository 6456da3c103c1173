import Money
import Panel
import Testing

@Suite
struct `A no-show rule` {
    private static let first = Day(sinceEpoch: 20_700)

    private static let charges = Charges([
        ChargeShare(rule: "standard", attendance: "late", perMille: 0, from: first.adding(days: 9)),
        ChargeShare(rule: "standard", attendance: "late", perMille: 1000, from: first),
        ChargeShare(rule: "full", attendance: "late", perMille: 333, from: first),
    ])

    @Test(
        arguments: [
            ("standard", -1, nil), ("standard", 0, 1000), ("standard", 8, 1000),
            ("standard", 9, 0), ("full", 100, 333), ("none", 0, nil),
        ] as [(String, Int, Int?)]
    )
    func `charges what held on the day of the service`(rule: String, days: Int, share: Int?) {
        let day = Self.first.adding(days: days)
        #expect(Self.charges.share(of: "late", under: rule, on: day) == share)
        #expect(Self.charges.share(of: "booked", under: rule, on: day) == nil)
    }

    @Test(
        arguments: [
            (1000, 1000, 1000), (1000, 500, 500), (1000, 0, 0), (1, 500, 1), (1, 499, 0),
            (333, 333, 111), (1500, 333, 500), (999_999_999_999, 1000, 999_999_999_999),
        ] as [(Int64, Int, Int64)]
    )
    func `charges half up to the thousandth`(quantity: Int64, share: Int, charged: Int64) {
        let share = ChargeShare(
            rule: "standard",
            attendance: "late",
            perMille: share,
            from: Self.first
        )
        func charge(_ attendance: String) -> Quantity? {
            Charges([share]).charged(
                Quantity(thousandths: quantity),
                attendance,
                under: "standard",
                on: Self.first
            )
        }
        #expect(charge("late") == Quantity(thousandths: charged))
        #expect(charge("booked") == nil)
    }

    @Test(
        arguments: [
            ("50%", 500), ("0%", 0), ("100 %", 1000), (" 33.3%", 333), ("50", nil),
            ("100.1%", nil), ("33.33%", nil), ("-1%", nil), ("%", nil), ("", nil), ("½%", nil),
        ] as [(String, Int?)]
    )
    func `has its share read`(text: String, share: Int?) {
        #expect((try? Input.share(text)) == share)
    }
}
