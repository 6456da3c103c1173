package import Money

/// One head of a return, or all of them together.
package struct ReturnHead: Codable, Hashable, Sendable {
    package let head: String
    /// Allocated, less what was taken back.
    package let budgetPence: Pence
    /// What virements brought, net.
    package let virementsPence: Pence
    /// Delivered in the quarter, by the day of the service.
    package let actualPence: Pence
    package let actualToDatePence: Pence
    /// Delivered or invoiced, and not paid: it stands in what is actual.
    package let accruedPence: Pence
    /// Promised and not delivered.
    package let committedPence: Pence
    /// By the fund's last day, at the pace of the last six whole months at most.
    package let forecastPence: Pence
    /// Forecast less budget and virements; below zero is underspent.
    package let variancePence: Pence
    /// Of budget and virements, in thousandths, half away from zero; nil where there are none.
    package let variancePerMille: Int?
    package let needsReason: Bool
    package let reason: String?
    package let explanation: String?

    /// - Parameter largest: from which on a variance needs a reason, in thousandths.
    init(_ head: String, _ sums: Sums, largest: Int, _ why: Why? = nil) {
        self.head = head
        budgetPence = sums.budget
        virementsPence = sums.virements
        actualPence = sums.actual
        actualToDatePence = sums.toDate
        accruedPence = sums.accrued
        committedPence = sums.committed
        forecastPence = sums.forecast
        let budget = sums.budget + sums.virements
        let variance = sums.forecast - budget
        variancePence = variance
        variancePerMille = Self.perMille(variance, of: budget)
        needsReason =
            variancePerMille.map { abs($0) >= largest } ?? (variance != .zero)
        reason = why?.reason
        explanation = why?.explanation
    }

    /// The figures that add up from head to head.
    struct Sums {
        var budget = Pence.zero
        var virements = Pence.zero
        var actual = Pence.zero
        var toDate = Pence.zero
        var accrued = Pence.zero
        var committed = Pence.zero
        var forecast = Pence.zero

        static func + (one: Sums, other: Sums) -> Sums {
            Sums(
                budget: one.budget + other.budget,
                virements: one.virements + other.virements,
                actual: one.actual + other.actual,
                toDate: one.toDate + other.toDate,
                accrued: one.accrued + other.accrued,
                committed: one.committed + other.committed,
                forecast: one.forecast + other.forecast
            )
        }
    }

    /// Why a head is far from its budget.
    package struct Why: Hashable, Sendable {
        package let reason: String
        package let explanation: String

        package init(reason: String, explanation: String) {
            self.reason = reason
            self.explanation = explanation
        }
    }

    /// The variance as people say it: `12.5%`.
    package var variancePercent: String? {
        variancePerMille.map { "\($0 < 0 ? "-" : "")\(abs($0) / 10).\(abs($0) % 10)%" }
    }

    private static func perMille(_ part: Pence, of whole: Pence) -> Int? {
        guard whole > .zero else { return nil }
        let (wide, low) = part.count.magnitude.multipliedFullWidth(by: 2_000)
        let divisor = UInt64(whole.count) * 2
        let (plus, carries) = low.addingReportingOverflow(UInt64(whole.count))
        guard wide + (carries ? 1 : 0) < divisor else { return part < .zero ? -99_999 : 99_999 }
        let share = divisor.dividingFullWidth((wide + (carries ? 1 : 0), plus)).quotient
        let bounded = Int(min(share, 99_999))
        return part < .zero ? -bounded : bounded
    }
}
