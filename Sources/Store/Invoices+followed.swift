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
        package let runState: RunState?
        /// Of what was paid, what the provider gave back; with VAT.
        package let refunded: Pence
    }

    /// Of these invoices, at least one.
    package static func days(of invoices: [ID]) -> Query<[Days]> {
        .all(
            """
            SELECT i.id, count(t.id) AS sessions, max(s.recorded_at) AS recorded_at,
                max(a.accepted_on) AS accepted_on, r.ref AS run, r.made_on, r.state,
                (SELECT CAST(coalesce(sum(c.pence + c.vat_pence), 0) AS bigint)
                    FROM corrections c WHERE c.invoice_id = i.id
                        AND c.kind IN (\(CorrectionKind.refund), \(CorrectionKind.clawback)))
                    AS refunded
            FROM invoices i
            LEFT JOIN session_items t ON t.invoice_id = i.id AND t.live = 1
                AND t.kind = 'billable'
            LEFT JOIN sessions s ON s.id = t.session_id
            LEFT JOIN acceptances a ON a.session_id = t.session_id
            LEFT JOIN run_invoices x ON x.invoice_id = i.id AND x.live = 1
            LEFT JOIN payment_runs r ON r.id = x.run_id
            WHERE i.id IN (\(list: invoices))
            GROUP BY i.id, r.ref, r.made_on, r.state
            """
        ) { row in
            try Days(
                invoice: row["id"],
                sessions: row["sessions"],
                recordedAt: row["recorded_at"],
                acceptedOn: row["accepted_on"],
                run: row["run"],
                runMadeOn: row["made_on"],
                runState: row["state"],
                refunded: row["refunded"]
            )
        }
    }

    /// A payment of an invoice that the bank sent back, or that was said not to have arrived.
    package struct SentBack: Hashable, Sendable {
        package let invoice: ID
        /// None where it is not known with which of the bank's files it came back.
        package let at: Instant?
        /// Of the account that it went to.
        package let lastDigits: String
    }

    /// The payments of these invoices that were sent back, oldest first; of at least one invoice.
    package static func sentBack(of invoices: [ID]) -> Query<[SentBack]> {
        .all(
            """
            SELECT n.invoice_id, b.last_digits, e.recorded_at
            FROM run_invoices n
            JOIN payments y ON y.id = n.payment_id
            JOIN bank_accounts b ON b.id = y.bank_account_id
            LEFT JOIN events e ON e.number = coalesce(
                (SELECT max(c.event_number) FROM corrections c WHERE \(isWrittenBack)),
                y.returned_event)
            WHERE n.invoice_id IN (\(list: invoices)) AND \(isSentBack)
            ORDER BY y.ordinal
            """
        ) { row in
            try SentBack(
                invoice: row["invoice_id"],
                at: row["recorded_at"],
                lastDigits: row["last_digits"]
            )
        }
    }

    /// Of `run_invoices` as n and its `payments` as y.
    static let isSentBack: SQL = """
        (y.state = \(PaymentState.bounced) OR EXISTS (SELECT 1 FROM corrections c WHERE \(isWrittenBack)))
        """

    private static let isWrittenBack: SQL = """
        c.payment_id = y.id AND c.invoice_id = n.invoice_id AND c.kind = \(CorrectionKind.writeBack)
        """
}
