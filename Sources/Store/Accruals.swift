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

        package init(fund: ID, head: String, amount: Pence) {
            self.fund = fund
            self.head = head
            self.amount = amount
        }
    }

    /// Accepted sessions up to a day that no invoice had been matched to by then.
    ///
    /// Whether one had is read from the movements: an invoice that was unmatched and matched again
    /// keeps only the newest day, and the ledger of an earlier one still has it invoiced.
    package static func accepted(upTo day: Day) -> Query<[Accrued]> {
        .all(
            """
            SELECT l.fund_id, l.head, CAST(sum(a.value_pence) AS bigint) AS pence
            FROM sessions s
            JOIN acceptances a ON a.session_id = s.id
            JOIN lines l ON l.id = s.line_id
            LEFT JOIN acceptance_withdrawals w ON w.session_id = s.id
            WHERE s.happened_on <= \(day) AND w.session_id IS NULL AND NOT EXISTS (
                SELECT 1 FROM session_items i JOIN invoices v ON v.id = i.invoice_id
                WHERE i.session_id = s.id AND i.kind = 'billable' AND \(isMatched(by: day)))
            GROUP BY l.fund_id, l.head ORDER BY l.fund_id, l.head
            """
        ) { row in
            try Accrued(fund: row["fund_id"], head: row["head"], amount: row["pence"])
        }
    }

    /// The item `i` of the invoice `v` was matched by a day, and not unmatched again by then.
    private static func isMatched(by day: Day) -> SQL {
        """
        EXISTS (SELECT 1 FROM movements m
            WHERE m.event_number = i.event_number AND m.act = 'match' AND m.event_on <= \(day))
        AND (i.live = 1 OR NOT EXISTS (
            SELECT 1 FROM events e JOIN movements m ON m.event_number = e.number
            WHERE e.subject = v.ref AND e.number > i.event_number
                AND m.act = 'unmatch' AND m.event_on <= \(day)))
        """
    }

    /// What funders paid up to a day, by fund.
    package static func received(upTo day: Day) -> Query<[ID: Pence]> {
        Query(
            """
            SELECT fund_id, CAST(sum(pence) AS bigint) AS pence
            FROM (\(Receipts.counted(upTo: day))) AS counted GROUP BY fund_id
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
