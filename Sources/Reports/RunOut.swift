package import Money

/// When a head's money runs out if the panel goes on as it did.
package enum RunOut {
    /// The months whose spending counts: the whole ones before `day`'s own, oldest first.
    ///
    /// The month under way is left out, since it is not over.
    ///
    /// - Parameters:
    ///   - day: usually today, or the sitting's date.
    ///   - first: the fund's first day: months before its own are left out.
    ///   - most: how many at most.
    /// - Returns: the first day of each month; none while the fund's first month lasts.
    package static func months(before day: Day, since first: Day, most: Int = 6) -> [Day] {
        var months: [Day] = []
        var month = day.firstOfMonth
        while months.count < most {
            month = month.adding(days: -1).firstOfMonth
            guard month >= first.firstOfMonth else { break }
            months.append(month)
        }
        return months.reversed()
    }

    /// The first day of the month in which what is left is used up: a straight line.
    ///
    /// It takes the mean of the months given as what every month from `from`'s own will cost, and
    /// knows nothing of seasons, of what is proposed, or of money that comes back. It is a warning
    /// to look ahead, never a rule.
    ///
    /// - Parameters:
    ///   - left: what is available; at or below zero has run out in `from`'s own month.
    ///   - spentByMonth: newly committed less what was released, a month each, oldest first. Only
    ///     the sum and the count matter; a single month may be below zero.
    ///   - from: a day in the first month that is still to be paid for.
    ///   - end: the fund's last day: what is left then goes back, and does not run out.
    /// - Returns: nil when it lasts until the fund's end; so it does when nothing was spent.
    package static func month(
        left: Pence,
        spentByMonth: [Pence],
        from: Day,
        until end: Day
    ) -> Day? {
        let spent = spentByMonth.sum().count
        guard spent > 0 else { return nil }
        let (product, isTooMuch) =
            left.count.multipliedReportingOverflow(by: Int64(spentByMonth.count))
        guard !isTooMuch else { return nil }
        // The last of the months that the money reaches into, counted from zero.
        let months = left > .zero ? (product - 1) / spent : 0
        guard months < 1200, let month = Month(of: from).adding(Int(months))?.first,
            month <= end
        else { return nil }
        return month
    }
}
