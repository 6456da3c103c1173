/// What one unit of a line costs: its price, how VAT is charged on it, and whether that is lost.
///
/// VAT that the council gets back costs a fund nothing; VAT that is lost is part of what it pays.
package struct Price: Hashable, Sendable {
    /// Without VAT.
    package let each: Pence
    /// 2,000 is 20%.
    package let vatBasisPoints: Int64
    package let isVATLost: Bool

    package init(each: Pence, vatBasisPoints: Int64 = 0, isVATLost: Bool = false) {
        self.each = each
        self.vatBasisPoints = vatBasisPoints
        self.isVATLost = isVATLost
    }

    /// What so many units cost a fund: the one place that says what a line's money is.
    ///
    /// Rounded half up at both steps: quantity × price, then the VAT on that where it is lost. Nil
    /// when it is larger than money can be.
    package func value(of quantity: Quantity) -> Pence? {
        guard let net = quantity.total(at: each), let lost = isVATLost ? vat(on: net) : .zero,
            net.count <= Int64.max - lost.count
        else { return nil }
        return net + lost
    }

    /// The VAT on an amount without it, half up to the penny, whoever bears it.
    ///
    /// The amount is not below zero. Nil when the VAT is larger than money can be.
    package func vat(on net: Pence) -> Pence? {
        let (product, overflow) = net.count.multipliedReportingOverflow(by: vatBasisPoints)
        guard !overflow, product <= Int64.max - 5000 else { return nil }
        return Pence((product + 5000) / 10_000)
    }

    /// How many units an amount stands for, to the closest thousandth: `value(of:)` read backwards.
    ///
    /// - Precondition: a price above zero, and an amount that is not below zero.
    package func quantity(worth value: Pence) -> Quantity {
        let whole: UInt64 = 10_000
        let lost = isVATLost ? vatBasisPoints.magnitude : 0
        let unit = each.count.magnitude * (whole + lost)
        let doubled = value.count.magnitude.multipliedFullWidth(by: 2 * 1000 * whole)
        let (low, carried) = doubled.low.addingReportingOverflow(unit)
        let sum = (high: doubled.high + (carried ? 1 : 0), low: low)
        return Quantity(thousandths: Int64((2 * unit).dividingFullWidth(sum).quotient))
    }
}
