package import Database
package import Money
package import Panel

/// A matched invoice, and what of it is still to be paid: line by line, with the VAT beside it.
package struct Payable: Hashable, Sendable {
    package let id: ID
    package let reference: String
    package let provider: ID
    /// The hash of the event in which it came in.
    package let entered: [UInt8]
    package let lines: [ID: Pence]
    package let vat: Pence

    package var net: Pence { lines.values.sum() }
    package var total: Pence { net + vat }
}

/// What may be paid, and where it would go.
package enum Payables {
    /// Matched invoices that are in no live run and not held.
    package static let invoices = Query.all(
        """
        SELECT i.id, i.ref, i.provider_id, i.received_on, e.hash FROM invoices i
        JOIN events e ON e.number = i.event_number
        WHERE i.state = 'matched'
            AND NOT EXISTS (SELECT 1 FROM run_invoices x
                WHERE x.invoice_id = i.id AND x.live = 1)
            AND NOT EXISTS (SELECT 1 FROM invoice_holds h
                WHERE h.invoice_id = i.id AND h.released_on IS NULL)
        ORDER BY i.ordinal
        """
    ) { row in
        try Waiting(
            id: row["id"],
            reference: row["ref"],
            provider: row["provider_id"],
            receivedOn: row["received_on"],
            entered: row["hash"]
        )
    }

    package struct Waiting: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let provider: ID
        package let receivedOn: Day
        package let entered: [UInt8]
    }

    /// The days for which they stood still, and which have an end.
    package static let holds = Query.all(
        """
        SELECT h.invoice_id, h.held_on, h.released_on FROM invoice_holds h
        JOIN invoices i ON i.id = h.invoice_id
        WHERE i.state = 'matched' ORDER BY h.invoice_id, h.event_number
        """
    ) { row in
        (
            invoice: try row["invoice_id"] as ID,
            hold: PaymentClock.Hold(from: try row["held_on"], to: try row["released_on"])
        )
    }

    /// What is left of each matched invoice by line: what was agreed, less what was credited and
    /// what was paid and has not come back.
    package static let lines = Query.all(
        """
        SELECT invoice_id, line_id, CAST(sum(pence) AS bigint) AS pence FROM (\(parts)) AS parts
        WHERE invoice_id IN (SELECT id FROM invoices WHERE state = 'matched')
        GROUP BY invoice_id, line_id HAVING sum(pence) <> 0
        ORDER BY invoice_id, line_id
        """
    ) { row in
        (
            invoice: try row["invoice_id"] as ID, line: try row["line_id"] as ID,
            pence: try row["pence"] as Pence
        )
    }

    /// What is left of each matched invoice's VAT that the council gets back.
    package static let vat = vat(where: "i.state = 'matched'")

    /// The same of one.
    static func vat(of invoice: ID) -> Query<[(invoice: ID, pence: Pence)]> {
        vat(where: "i.state = 'matched' AND i.id = \(invoice)")
    }

    private static func vat(where condition: SQL) -> Query<[(invoice: ID, pence: Pence)]> {
        .all("SELECT i.id, \(vatLeft) AS pence FROM invoices i WHERE \(condition)") { row in
            (invoice: try row["id"], pence: try row["pence"])
        }
    }

    /// Of the invoice `i`: agreed, less what was paid and credited, and what came back.
    static let vatLeft: SQL = """
        CAST(i.agreed_vat_pence
            - (SELECT coalesce(sum(x.vat_pence), 0) FROM run_invoices x
                JOIN payments y ON y.id = x.payment_id
                WHERE x.invoice_id = i.id AND y.paid_event IS NOT NULL)
            - (SELECT coalesce(sum(CASE WHEN c.kind = 'credit-note' THEN c.vat_pence
                    ELSE -c.vat_pence END), 0) FROM corrections c
                WHERE c.invoice_id = i.id AND c.kind IN ('credit-note', 'write-back'))
            AS bigint)
        """

    /// By invoice and line: agreed and, below zero, credited or paid.
    static let parts: SQL = """
        SELECT i.invoice_id, a.line_id, i.pence FROM session_items i
        JOIN acceptances a ON a.session_id = i.session_id
        JOIN invoices v ON v.id = i.invoice_id
        WHERE i.kind = 'billable' AND i.live = 1 AND v.state IN ('matched', 'paid', 'credited')
        UNION ALL
        SELECT invoice_id, line_id, CASE WHEN kind = 'credit-note' THEN -pence ELSE pence END
        FROM corrections WHERE kind IN ('credit-note', 'write-back')
        UNION ALL
        SELECT n.invoice_id, n.line_id, -n.pence FROM payment_lines n
        JOIN payments y ON y.id = n.payment_id WHERE y.paid_event IS NOT NULL
        """

    /// The accounts of providers, whatever their state, newest first; of at least one provider.
    package static func accounts(of providers: [ID]) -> Query<[BankAccount]> {
        .all(
            """
            \(BankAccounts.selection) WHERE b.provider_id IN (\(list: providers))
            ORDER BY b.provider_id, b.event_number DESC
            """,
            read: BankAccounts.account
        )
    }

    /// The accounts of these providers to which something was paid before.
    package static func paidAccounts(of providers: [ID]) -> Query<Set<ID>> {
        Query(
            """
            SELECT DISTINCT bank_account_id FROM payments
            WHERE state = 'paid' AND provider_id IN (\(list: providers))
            """
        ) { rows in
            Set(try rows.map { try $0["bank_account_id"] })
        }
    }

    /// Of the invoices that may be paid those that the newest second look at them did not find
    /// sound, or that nobody came to: they still are to be looked at.
    ///
    /// A first payment is no lot: whether a payment is the first is seen when it is drafted.
    package static let carried = Query<Set<ID>>(
        """
        SELECT x.invoice_id FROM run_invoices x
        JOIN invoices i ON i.id = x.invoice_id
        JOIN payments y ON y.id = x.payment_id
        JOIN second_looks k ON k.payment_id = y.id
        WHERE i.state = 'matched'
            AND (k.finding = 'stopped' OR (k.finding IS NULL AND k.why <> 'first-payment'))
            AND NOT EXISTS (SELECT 1 FROM run_invoices n
                JOIN payments p ON p.id = n.payment_id
                JOIN second_looks s ON s.payment_id = p.id
                WHERE n.invoice_id = x.invoice_id AND p.ordinal > y.ordinal)
        """
    ) { rows in
        Set(try rows.map { try $0["invoice_id"] })
    }
}

extension Payable {
    package init(_ waiting: Payables.Waiting, lines: [ID: Pence], vat: Pence) {
        self.init(
            id: waiting.id,
            reference: waiting.reference,
            provider: waiting.provider,
            entered: waiting.entered,
            lines: lines,
            vat: vat
        )
    }
}
