package import Database
package import Money
package import Panel

// The sessions that are corrected one by one, and what becomes of their invoices and payments.
extension Correctables {
    /// A session that an invoice bills.
    package struct Session: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let invoice: ID
        package let position: Int
        package let line: ID
        package let pence: Pence
        package let isCorrected: Bool
    }

    /// The sessions that these invoices bill; of at least one invoice.
    package static func sessions(of invoices: [ID]) -> Query<[Session]> {
        .all(
            """
            SELECT i.session_id, z.ref, i.invoice_id, i.position, a.line_id, i.pence,
                CASE WHEN EXISTS (SELECT 1 FROM session_items r
                    WHERE r.session_id = i.session_id AND r.kind = 'refundable' AND r.live = 1)
                    THEN 1 ELSE 0 END AS corrected
            FROM session_items i
            JOIN sessions z ON z.id = i.session_id
            JOIN acceptances a ON a.session_id = i.session_id
            WHERE i.kind = 'billable' AND i.live = 1 AND i.invoice_id IN (\(list: invoices))
            ORDER BY z.ref
            """
        ) { row in
            try Session(
                id: row["session_id"],
                reference: row["ref"],
                invoice: row["invoice_id"],
                position: row["position"],
                line: row["line_id"],
                pence: row["pence"],
                isCorrected: row["corrected"]
            )
        }
    }

    /// A session is refunded or credited once, however often it is tried.
    package static func correct(_ sessions: [(id: ID, session: Session)], event: Int64) -> [SQL] {
        let rows = sessions.map { item -> [Value] in
            [
                item.id.value, item.session.id.value, item.session.invoice.value,
                item.session.position.value, "refundable".value, item.session.pence.value,
                1.value, event.value,
            ]
        }
        return rows.chunks.map {
            """
            INSERT INTO session_items (id, session_id, invoice_id, position, kind, pence, live,
                event_number)
            VALUES \(rows: $0)
            """
        }
    }

    /// The newest payment that paid some of an invoice and did not come back whole.
    package static func lastPayment(of invoice: ID) -> Query<ID?> {
        .first(
            """
            SELECT y.id FROM run_invoices x JOIN payments y ON y.id = x.payment_id
            WHERE x.invoice_id = \(invoice) AND y.state = 'paid' AND EXISTS (
                SELECT 1 FROM payment_lines n
                WHERE n.payment_id = y.id AND n.invoice_id = x.invoice_id AND n.pence > (
                    SELECT coalesce(sum(c.pence), 0) FROM corrections c
                    WHERE c.payment_id = n.payment_id AND c.invoice_id = n.invoice_id
                        AND c.line_id = n.line_id AND c.kind = 'write-back'))
            ORDER BY y.ordinal DESC LIMIT 1
            """
        ) { row in
            try row["id"]
        }
    }

    /// What of an invoice was not written back is all that is owed: it is paid after all.
    package static func settle(_ invoice: ID, by payment: ID) -> [SQL] {
        [
            "UPDATE invoices SET state = \(InvoiceState.paid) WHERE id = \(invoice)",
            """
            UPDATE run_invoices SET live = 1
            WHERE invoice_id = \(invoice) AND payment_id = \(payment)
            """,
        ]
    }

    /// Invoices of which something is owed again, or nothing any more.
    package static func set(_ state: InvoiceState, of invoices: [ID]) -> [SQL] {
        invoices.parts(of: 500).map {
            "UPDATE invoices SET state = \(state) WHERE id IN (\(list: $0))"
        }
    }

    /// Payments of which something came back unpaid: their invoices may go into another run, save
    /// those that a payment which is still to go out pays already.
    ///
    /// A payment stays paid while an invoice is paid by it: of that all was refunded.
    ///
    /// - Parameters:
    ///   - whole: the payments of which nothing stands any more.
    ///   - invoices: of which something is owed again.
    ///   - event: in which it came back.
    package static func reopen(whole: [ID], invoices: [ID], event: Int64) -> [SQL] {
        invoices.parts(of: 500).map {
            """
            UPDATE run_invoices SET live = 0
            WHERE live = 1 AND invoice_id IN (\(list: $0)) AND payment_id NOT IN (
                SELECT id FROM payments WHERE state = \(PaymentState.pending))
            """
        }
            + whole.parts(of: 500).map {
                """
                UPDATE payments SET state = \(PaymentState.bounced), returned_event = \(event)
                WHERE id IN (\(list: $0)) AND NOT EXISTS (SELECT 1 FROM run_invoices x
                    WHERE x.payment_id = payments.id AND x.live = 1)
                """
            }
            + set(.matched, of: invoices)
    }

    /// Of these invoices those that a payment which is still to go out pays, with its run; of at
    /// least one invoice.
    package static func waiting(_ invoices: [ID]) -> Query<[ID: String]> {
        Query(
            """
            SELECT x.invoice_id, r.ref FROM run_invoices x
            JOIN payments y ON y.id = x.payment_id AND y.state = \(PaymentState.pending)
            JOIN payment_runs r ON r.id = x.run_id
            WHERE x.live = 1 AND x.invoice_id IN (\(list: invoices))
            """
        ) { rows in
            try Dictionary(
                rows.map { (try $0["invoice_id"], try $0["ref"]) },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
}
