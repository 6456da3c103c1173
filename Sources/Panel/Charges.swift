package import Money

/// How much of a unit a no-show rule charges for one kind of attendance, from a day on.
package struct ChargeShare: Hashable, Sendable {
    package let rule: String
    package let attendance: String
    /// Thousandths of the unit: 0 is nothing, 1000 is all of it.
    package let perMille: Int
    package let from: Day

    package init(rule: String, attendance: String, perMille: Int, from: Day) {
        self.rule = rule
        self.attendance = attendance
        self.perMille = perMille
        self.from = from
    }
}

/// Every no-show rule, as it holds on each day.
package struct Charges: Sendable {
    private struct Kind: Hashable {
        let rule: String
        let attendance: String
    }

    private let shares: [Kind: [ChargeShare]]

    package init(_ shares: [ChargeShare]) {
        self.shares = Dictionary(
            grouping: shares.sorted { $0.from < $1.from },
            by: { Kind(rule: $0.rule, attendance: $0.attendance) }
        )
    }

    /// Thousandths of the unit; nil where nobody has said.
    package func share(of attendance: String, under rule: String, on day: Day) -> Int? {
        shares[Kind(rule: rule, attendance: attendance)]?.last { $0.from <= day }?.perMille
    }
}

extension Charges {
    /// What is charged for so many units, half up to the thousandth; nil where nobody has said.
    package func charged(
        _ quantity: Quantity,
        _ attendance: String,
        under rule: String,
        on day: Day
    ) -> Quantity? {
        share(of: attendance, under: rule, on: day).map(quantity.charged)
    }
}

extension Quantity {
    /// The part of it that is charged, half up to the thousandth.
    fileprivate func charged(perMille: Int) -> Quantity {
        Quantity(thousandths: (thousandths * Int64(perMille) + 500) / 1000)
    }
}
