package import Money

/// What a head will have cost by the fund's last day, if it is delivered as it was of late.
///
/// **Method.** What is delivered a month, by the day of the service and as far as it is accepted, is
/// taken from the whole months gone by, six at most. The
/// middle figure goes on at their mean, the low one at the least of them, the high one at the most,
/// for the months that are left (days left ÷ 365 × 12, to the penny, rounded down). None goes
/// beyond what is there to be delivered: committed and available. What is not delivered by then is
/// handed back. A pace is no promise: one month of history gives a range of no width, and no month
/// none at all.
package struct Outturn: Hashable, Sendable {
    package let low: Pence
    package let middle: Pence
    package let high: Pence
    /// Whole months that the pace was taken from.
    package let months: Int

    /// - Parameters:
    ///   - delivered: what was delivered to date, invoiced and paid included.
    ///   - deliverable: what is held, committed or available now.
    ///   - byMonth: the services of each whole month, as accepted, oldest first.
    ///   - daysLeft: to the fund's last day; none after it.
    package init(delivered: Pence, deliverable: Pence, byMonth: [Pence], daysLeft: Int) {
        let pace = byMonth.map { max($0, .zero) }
        let days = max(daysLeft, 0)
        func reached(_ total: Pence, over months: Int) -> Pence {
            guard months > 0 else { return delivered }
            let (wide, low) = total.count.magnitude.multipliedFullWidth(by: UInt64(days) * 12)
            let divisor = UInt64(months) * 365
            guard wide < divisor else { return delivered + deliverable }
            let more = Int64(clamping: divisor.dividingFullWidth((wide, low)).quotient)
            return delivered + min(Pence(more), max(deliverable, .zero))
        }
        months = pace.count
        low = reached(pace.min() ?? .zero, over: min(pace.count, 1))
        middle = reached(pace.sum(), over: pace.count)
        high = reached(pace.max() ?? .zero, over: min(pace.count, 1))
    }
}
