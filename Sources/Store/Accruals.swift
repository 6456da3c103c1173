package import Database
package import Money
package import Panel

/// What was delivered by a day and not invoiced by then, judged by the day of the service, whenever
/// it was recorded or accepted.
package enum Accruals {
    package struct Accrued: Hashable, Sendable {
        package let fund: ID
        package let head: String
        package let amount: Pence
    }

    /// Accepted sessions up to a day that no invoice had been matched to by then.
    package static func accepted(upTo day: Day) -> Query<[Accrued]> {
        sums(
            """
            SELECT l.fund_id, l.head, CAST(sum(a.value_pence) AS bigint) AS pence
            FROM sessions s
            JOIN acceptances a ON a.session_id = s.id
            JOIN lines l ON l.id = s.line_id
            LEFT JOIN acceptance_withdrawals w ON w.session_id = s.id
            WHERE s.happened_on <= \(day) AND w.session_id IS NULL AND NOT EXISTS (
                SELECT 1 FROM session_items i JOIN invoices v ON v.id = i.invoice_id
                WHERE i.session_id = s.id AND i.kind = 'billable' AND i.live = 1
                    AND v.matched_on <= \(day))
            GROUP BY l.fund_id, l.head ORDER BY l.fund_id, l.head
            """
        )
    }

    /// Sessions up to a day that are recorded and neither accepted nor withdrawn: an estimate, each
    /// at what its order's no-show rule would charge, rounded half up by itself.
    package static func recorded(upTo day: Day) -> Query<[Accrued]> {
        sums(
            """
            SELECT l.fund_id, l.head, CAST(sum(
                (s.quantity_thousandths * c.per_mille * l.price_pence + 500000) / 1000000)
                AS bigint) AS pence
            FROM sessions s
            JOIN lines l ON l.id = s.line_id
            JOIN charge_shares c ON c.rule = l.no_show AND c.attendance = s.attendance
                AND c.valid_from = (SELECT max(n.valid_from) FROM charge_shares n
                    WHERE n.rule = c.rule AND n.attendance = c.attendance
                        AND n.valid_from <= s.happened_on)
            LEFT JOIN acceptances a ON a.session_id = s.id
            LEFT JOIN session_withdrawals w ON w.session_id = s.id
            WHERE s.happened_on <= \(day) AND a.session_id IS NULL AND w.session_id IS NULL
            GROUP BY l.fund_id, l.head ORDER BY l.fund_id, l.head
            """
        )
    }

    private static func sums(_ sql: SQL) -> Query<[Accrued]> {
        .all(sql) { row in
            try Accrued(fund: row["fund_id"], head: row["head"], amount: row["pence"])
        }
    }

    /// What funders paid up to a day, by fund.
    package static func received(upTo day: Day) -> Query<[ID: Pence]> {
        Query(
            """
            SELECT fund_id, CAST(sum(pence) AS bigint) AS pence FROM receipts
            WHERE received_on <= \(day) GROUP BY fund_id
            """
        ) { rows in
            var sums: [ID: Pence] = [:]
            for row in rows {
                sums[try row["fund_id"]] = try row["pence"]
            }
            return sums
        }
    }
}
