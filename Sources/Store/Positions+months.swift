package import Database
package import Money
package import Panel

// What moved under each head, month by month.
extension Positions {
    /// What a head newly committed in each month, less what was released, from a day on.
    ///
    /// By the first day of the month; a month without any is not there. Money that was delivered,
    /// invoiced or paid meanwhile is still counted in the month it was committed; what was released
    /// or refunded is taken off in the month that happened.
    package static func spent(fund: ID, head: String, since day: Day) -> Query<[Day: Pence]> {
        spent(fund: fund, since: day).map { $0[head] ?? [:] }
    }

    /// The same of every head of a fund.
    package static func spent(fund: ID, since day: Day) -> Query<[String: [Day: Pence]]> {
        reached([.committed, .delivered, .invoiced, .paid], fund: fund, since: day)
    }

    /// What stands accepted under each head, by the month of the service, from a day on.
    package static func delivered(fund: ID, since day: Day) -> Query<[String: [Day: Pence]]> {
        byMonth(
            """
            SELECT l.head, substr(s.happened_on, 1, 7) AS month,
                CAST(sum(a.value_pence) AS bigint) AS pence
            FROM lines l
            JOIN acceptances a ON a.line_id = l.id
            JOIN sessions s ON s.id = a.session_id
            LEFT JOIN acceptance_withdrawals w ON w.session_id = a.session_id
            WHERE l.fund_id = \(fund) AND s.happened_on >= \(day) AND w.session_id IS NULL
            GROUP BY l.head, substr(s.happened_on, 1, 7)
            """
        )
    }

    /// By head and the first day of the month, read from the daily roll-up.
    private static func reached(
        _ stages: [Stage],
        fund: ID,
        since day: Day
    ) -> Query<[String: [Day: Pence]]> {
        byMonth(
            """
            SELECT head, substr(event_on, 1, 7) AS month,
                CAST(sum(in_pence - out_pence) AS bigint) AS pence
            FROM account_days
            WHERE fund_id = \(fund) AND event_on >= \(day) AND stage IN (\(list: stages))
            GROUP BY head, substr(event_on, 1, 7)
            """
        )
    }

    private static func byMonth(_ statement: SQL) -> Query<[String: [Day: Pence]]> {
        Query(statement) { rows in
            var heads: [String: [Day: Pence]] = [:]
            for row in rows {
                let month: String = try row["month"]
                guard let first = Day(reading: month + "-01") else {
                    throw DatabaseError.unreadable("no month")
                }
                heads[try row["head"], default: [:]][first] = try row["pence"]
            }
            return heads
        }
    }
}
