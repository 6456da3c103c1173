import Database
import Panel

extension Proof {
    /// Payments and corrections against the invoices they pay and the movements they made.
    static let payments: [Proof] = [
        contents, paying, paid, correcting, runs, settled, taxed, taxBack,
    ]

    private static let onLine: SQL = """
        LEFT JOIN lines l ON l.id = s.line_id LEFT JOIN packages p ON p.id = l.package_id
        """
    private static let line: SQL =
        "coalesce(p.ref || '/' || l.position, s.line_id, 'no line')"

    private static let contents = Proof(
        "payment-sums",
        over: "payments",
        "The payment is not the sum of its invoices, or its invoices not that of their lines.",
        parts: """
            SELECT id AS payment_id, 'net' AS what, net_pence AS stored, 0 AS moved FROM payments
            UNION ALL
            SELECT id, 'VAT', vat_pence, 0 FROM payments
            UNION ALL
            SELECT payment_id, 'net', 0, net_pence FROM run_invoices
            UNION ALL
            SELECT payment_id, 'VAT', 0, vat_pence FROM run_invoices
            UNION ALL
            SELECT payment_id, 'lines', net_pence, 0 FROM run_invoices
            UNION ALL
            SELECT payment_id, 'lines', 0, pence FROM payment_lines
            """,
        keys: "payment_id, what",
        subject: "coalesce(y.ref, s.payment_id) || ' ' || s.what",
        joining: "LEFT JOIN payments y ON y.id = s.payment_id"
    )

    private static let paying = Proof(
        "payment-movements",
        over: "payment_lines",
        "What the payments of this event say of the line is not what it moved to paid.",
        parts: """
            SELECT y.paid_event AS event_number, n.line_id, n.pence AS stored, 0 AS moved
            FROM payment_lines n JOIN payments y ON y.id = n.payment_id
            WHERE y.paid_event IS NOT NULL
            UNION ALL
            SELECT event_number, line_id, 0, pence FROM movements WHERE act = 'pay'
            """,
        keys: "event_number, line_id",
        subject: "'event ' || s.event_number || ' ' || \(line)",
        joining: onLine
    )

    private static let paid = Proof(
        "line-payments",
        over: "line_balances",
        "What stands paid on the line is not what its payments paid, less what came back.",
        parts: """
            SELECT line_id, pence AS stored, 0 AS moved FROM line_balances WHERE stage = 'paid'
            UNION ALL
            SELECT n.line_id, 0, n.pence FROM payment_lines n
            JOIN payments y ON y.id = n.payment_id WHERE y.paid_event IS NOT NULL
            UNION ALL
            SELECT line_id, 0, -pence FROM corrections
            WHERE kind IN ('refund', 'clawback', 'write-back')
            """,
        keys: "line_id",
        subject: line,
        joining: onLine
    )

    /// A credit note is the only correction that goes the way of an act of another kind.
    private static let correcting = Proof(
        "correction-movements",
        over: "corrections",
        "What the corrections of this event say of the line is not what it moved back.",
        parts: """
            SELECT event_number, line_id, CASE kind WHEN 'write-back' THEN 'bounce'
                WHEN 'credit-note' THEN 'unmatch' ELSE kind END AS way, pence AS stored, 0 AS moved
            FROM corrections WHERE kind <> 'credit-request'
            UNION ALL
            SELECT m.event_number, m.line_id, m.act, 0, m.pence FROM movements m
            WHERE m.act IN ('refund', 'clawback', 'bounce')
            UNION ALL
            SELECT m.event_number, m.line_id, m.act, 0, m.pence FROM movements m
            JOIN events e ON e.number = m.event_number
            WHERE m.act = 'unmatch' AND e.act = \(Act.creditInvoice)
            """,
        keys: "event_number, line_id, way",
        subject: "'event ' || s.event_number || ' ' || \(line) || ' ' || s.way",
        joining: onLine
    )

    /// What may be paid is in a run at most once, and what is paid is so by one payment.
    private static let runs = Proof(
        "run-invoices",
        over: "run_invoices",
        "This invoice and the payment it is in do not say the same of each other.",
        """
        SELECT i.ref || ' ' || y.ref AS subject, CAST(0 AS bigint) AS expected,
            x.net_pence AS found
        FROM run_invoices x
        JOIN invoices i ON i.id = x.invoice_id
        JOIN payments y ON y.id = x.payment_id
        JOIN payment_runs r ON r.id = x.run_id
        WHERE y.run_id <> x.run_id OR y.provider_id <> i.provider_id
            OR (x.live = 1 AND y.state NOT IN ('pending', 'paid'))
            OR (x.live = 1 AND y.state = 'paid' AND i.state <> 'paid')
            OR (x.live = 1 AND y.state = 'pending' AND i.state <> 'matched')
            OR (x.live = 0 AND y.state = 'pending')
            OR (y.state = 'pending' AND r.state IN ('confirmed', 'cancelled'))
            OR (y.paid_event IS NOT NULL AND r.state NOT IN ('exported', 'confirmed'))
        """
    )

    private static let settled = Proof(
        "paid-invoices",
        over: "invoices",
        "This invoice is paid or credited and something of it is still owed, or no payment pays it.",
        """
        SELECT i.ref AS subject, CAST(0 AS bigint) AS expected,
            CAST(coalesce(sum(t.pence), 0) AS bigint) AS found
        FROM invoices i
        LEFT JOIN (\(Payables.parts)) AS t ON t.invoice_id = i.id
        WHERE i.state IN ('paid', 'credited')
        GROUP BY i.id, i.ref, i.state
        HAVING coalesce(sum(t.pence), 0) <> 0 OR (i.state = 'paid' AND NOT EXISTS (
            SELECT 1 FROM run_invoices x WHERE x.invoice_id = i.id AND x.live = 1))
        """
    )

    /// VAT that the council gets back is in no account: it is proved of its own.
    private static let taxed = Proof(
        "invoice-vat",
        over: "invoices",
        "This invoice is paid or credited and its VAT is not, or more of it is than was agreed.",
        """
        SELECT i.ref AS subject, CAST(0 AS bigint) AS expected, \(Payables.vatLeft) AS found
        FROM invoices i
        WHERE (i.state IN ('paid', 'credited') AND \(Payables.vatLeft) <> 0)
            OR (i.state = 'matched' AND \(Payables.vatLeft) < 0)
        """
    )

    private static let taxBack = Proof(
        "payment-vat",
        over: "run_invoices",
        "All of this invoice came back and not all of its VAT, or more VAT did than was paid.",
        """
        SELECT i.ref || ' ' || y.ref AS subject, x.vat_pence AS expected, b.vat AS found
        FROM run_invoices x
        JOIN invoices i ON i.id = x.invoice_id
        JOIN payments y ON y.id = x.payment_id
        JOIN (
            SELECT payment_id, invoice_id, CAST(sum(pence) AS bigint) AS net,
                CAST(sum(vat_pence) AS bigint) AS vat
            FROM corrections WHERE kind IN ('refund', 'clawback', 'write-back')
            GROUP BY payment_id, invoice_id
        ) AS b ON b.payment_id = x.payment_id AND b.invoice_id = x.invoice_id
        WHERE b.vat > x.vat_pence OR (b.net = x.net_pence AND b.vat <> x.vat_pence)
        """
    )
}
