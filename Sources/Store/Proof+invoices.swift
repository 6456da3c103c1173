import Database
import Panel

extension Proof {
    /// Invoices against the movements that matched them, and the sessions that they bill.
    static let invoices: [Proof] = [sums, agreements, matches, delivered, invoiced, billing]

    private static let sums = Proof(
        "invoice-sums",
        over: "invoices",
        "The invoice's amount is not the sum of its lines.",
        parts: """
            SELECT id AS invoice_id, 'net' AS what, net_pence AS stored, 0 AS moved FROM invoices
            UNION ALL
            SELECT id, 'VAT', vat_pence, 0 FROM invoices
            UNION ALL
            SELECT invoice_id, 'net', 0, net_pence FROM invoice_lines
            UNION ALL
            SELECT invoice_id, 'VAT', 0, vat_pence FROM invoice_lines
            """,
        keys: "invoice_id, what",
        subject: "coalesce(i.ref, s.invoice_id) || ' ' || s.what",
        joining: "LEFT JOIN invoices i ON i.id = s.invoice_id"
    )

    private static let agreements = Proof(
        "invoice-agreements",
        over: "invoices",
        "What was agreed of the invoice is not the sum of the sessions that it bills.",
        parts: """
            SELECT id AS invoice_id, agreed_pence AS stored, 0 AS moved FROM invoices
            WHERE state IN ('matched', 'paid', 'credited')
            UNION ALL
            SELECT invoice_id, 0, pence FROM session_items WHERE kind = 'billable' AND live = 1
            """,
        keys: "invoice_id",
        subject: "coalesce(i.ref, s.invoice_id)",
        joining: "LEFT JOIN invoices i ON i.id = s.invoice_id"
    )

    /// A match taken back keeps its items, no longer live, as the movements stay.
    private static let matches = Proof(
        "match-movements",
        over: "session_items",
        "What was matched in this event is not the sum of the sessions that it billed.",
        parts: """
            SELECT i.event_number, a.line_id, i.pence AS stored, 0 AS moved
            FROM session_items i JOIN acceptances a ON a.session_id = i.session_id
            WHERE i.kind = 'billable'
            UNION ALL
            SELECT event_number, line_id, 0, pence FROM movements WHERE act = 'match'
            """,
        keys: "event_number, line_id",
        subject: "'event ' || s.event_number || ' ' || \(line)",
        joining: joiningLine
    )

    private static let delivered = Proof(
        "line-deliveries",
        over: "line_balances",
        "What stands delivered on the line is not what is accepted and on no invoice.",
        parts: """
            SELECT line_id, pence AS stored, 0 AS moved FROM line_balances WHERE stage = 'delivered'
            UNION ALL
            SELECT a.line_id, 0, a.value_pence FROM acceptances a
            LEFT JOIN acceptance_withdrawals w ON w.session_id = a.session_id
            LEFT JOIN session_items i ON i.session_id = a.session_id AND i.kind = 'billable'
                AND i.live = 1
            WHERE w.session_id IS NULL AND i.id IS NULL
            """,
        keys: "line_id",
        subject: line,
        joining: joiningLine
    )

    private static let line: SQL = "coalesce(p.ref || '/' || l.position, s.line_id, 'no line')"
    private static let joiningLine: SQL = """
        LEFT JOIN lines l ON l.id = s.line_id LEFT JOIN packages p ON p.id = l.package_id
        """

    private static let invoiced = Proof(
        "line-invoices",
        over: "line_balances",
        "What stands invoiced on the line is not what is owed of its invoices: agreed, less what was "
            + "credited and what was paid and has not come back.",
        parts: """
            SELECT line_id, pence AS stored, 0 AS moved FROM line_balances WHERE stage = 'invoiced'
            UNION ALL
            SELECT line_id, 0, pence FROM (\(Payables.parts)) AS parts
            """,
        keys: "line_id",
        subject: line,
        joining: joiningLine
    )

    private static let billing = Proof(
        "session-items",
        over: "session_items",
        "This session is billed and no longer accepted, or on a line that is not its own, or on an "
            + "invoice that is not matched.",
        """
        SELECT z.ref || ' ' || v.ref AS subject, CAST(0 AS bigint) AS expected, i.pence AS found
        FROM session_items i
        JOIN sessions z ON z.id = i.session_id
        JOIN acceptances a ON a.session_id = i.session_id
        JOIN invoices v ON v.id = i.invoice_id
        LEFT JOIN invoice_lines n ON n.invoice_id = i.invoice_id AND n.position = i.position
        LEFT JOIN acceptance_withdrawals w ON w.session_id = i.session_id
        WHERE i.live = 1 AND (w.session_id IS NOT NULL OR n.line_id IS NULL
            OR n.line_id <> a.line_id OR v.state NOT IN ('matched', 'paid', 'credited'))
        """
    )
}
