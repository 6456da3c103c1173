package import Database
package import Money
package import Panel

/// The days on which an invoice's money came nearer.
extension Invoices {
    package struct Days: Hashable, Sendable {
        package let invoice: ID
        /// The sessions that it bills; none until it is matched.
        package let sessions: Int
        /// Of the last of them.
        package let recordedAt: Instant?
        package let acceptedOn: Day?
        /// The live run that it is in, or was paid with.
        package let run: String?
        package let runMadeOn: Day?
    }

    /// Of these invoices, at least one.
    package static func days(of invoices: [ID]) -> Query<[Days]> {
        .all(
            """
            SELECT i.id, count(t.id) AS sessions, max(s.recorded_at) AS recorded_at,
                max(a.accepted_on) AS accepted_on, r.ref AS run, r.made_on
            FROM invoices i
            LEFT JOIN session_items t ON t.invoice_id = i.id AND t.live = 1
                AND t.kind = 'billable'
            LEFT JOIN sessions s ON s.id = t.session_id
            LEFT JOIN acceptances a ON a.session_id = t.session_id
            LEFT JOIN run_invoices x ON x.invoice_id = i.id AND x.live = 1
            LEFT JOIN payment_runs r ON r.id = x.run_id
            WHERE i.id IN (\(list: invoices))
            GROUP BY i.id, r.ref, r.made_on
            """
        ) { row in
            try Days(
                invoice: row["id"],
                sessions: row["sessions"],
                recordedAt: row["recorded_at"],
                acceptedOn: row["accepted_on"],
                run: row["run"],
                runMadeOn: row["made_on"]
            )
        }
    }
}
