package import Database
package import Money
package import Panel

extension Invoices {
    /// What an invoice asks for on one line of a package.
    package struct OnLine: Hashable, Sendable {
        package let line: ID
        package let invoice: String
        package let number: String
        package let datedOn: Day
        package let state: InvoiceState
        /// Net.
        package let asked: Pence
        package let payment: String?
        package let event: Int64
    }

    /// What was ever asked for on these lines, one at least, in the order it came in.
    package static func asked(on lines: [ID]) -> Query<[OnLine]> {
        .all(
            """
            SELECT n.line_id, i.ref, i.number, i.dated_on, i.state,
                CAST(sum(n.net_pence) AS bigint) AS asked_pence,
                CASE WHEN y.state = 'paid' THEN y.ref END AS payment, i.event_number
            FROM invoice_lines n
            JOIN invoices i ON i.id = n.invoice_id
            LEFT JOIN run_invoices x ON x.invoice_id = i.id AND x.live = 1
            LEFT JOIN payments y ON y.id = x.payment_id
            WHERE n.line_id IN (\(list: lines))
            GROUP BY n.line_id, i.ordinal, i.ref, i.number, i.dated_on, i.state, y.state, y.ref,
                i.event_number
            ORDER BY i.ordinal, n.line_id
            """
        ) { row in
            try OnLine(
                line: row["line_id"],
                invoice: row["ref"],
                number: row["number"],
                datedOn: row["dated_on"],
                state: row["state"],
                asked: row["asked_pence"],
                payment: row["payment"],
                event: row["event_number"]
            )
        }
    }
}
