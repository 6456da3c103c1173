package import Database
package import Money
package import Panel

/// What stands, stood and was spent in each account: sums for reports.
package enum Positions {
    /// What a head newly committed in each month, less what was released, from a day on.
    ///
    /// By the first day of the month; a month without any is not there. Money that was delivered,
    /// invoiced or paid meanwhile is still counted in the month it was committed; what was released
    /// or refunded is taken off in the month that happened. Read from the daily roll-up.
    package static func spent(fund: ID, head: String, since day: Day) -> Query<[Day: Pence]> {
        Query(
            """
            SELECT substr(event_on, 1, 7) AS month,
                CAST(sum(in_pence - out_pence) AS bigint) AS pence
            FROM account_days
            WHERE fund_id = \(fund) AND head = \(head) AND event_on >= \(day)
                AND stage IN ('committed', 'delivered', 'invoiced', 'paid')
            GROUP BY substr(event_on, 1, 7)
            """
        ) { rows in
            var months: [Day: Pence] = [:]
            for row in rows {
                let month: String = try row["month"]
                guard let first = Day(reading: month + "-01") else {
                    throw DatabaseError.unreadable("no month")
                }
                months[first] = try row["pence"]
            }
            return months
        }
    }
}
