package import Database
package import Panel

extension Corrections {
    /// All of a payment, in their order.
    package static func of(payment: ID) -> Query<[Correction]> {
        .all("\(selection) WHERE c.payment_id = \(payment) ORDER BY c.ordinal", read: correction)
    }

    /// All on the lines and invoices that a payment pays, in their order.
    package static func around(payment: ID) -> Query<[Correction]> {
        .all(
            """
            \(selection)
            WHERE c.line_id IN (SELECT n.line_id FROM payment_lines n
                    WHERE n.payment_id = \(payment))
                OR c.invoice_id IN (SELECT x.invoice_id FROM run_invoices x
                    WHERE x.payment_id = \(payment))
            ORDER BY c.ordinal
            """,
            read: correction
        )
    }

    /// What was taken off an invoice and what came back of what was paid, in their order.
    package static func settled(on invoice: ID) -> Query<[Correction]> {
        .all(
            """
            \(selection) WHERE c.invoice_id = \(invoice)
                AND c.kind IN (\(CorrectionKind.creditNote), \(CorrectionKind.refund),
                    \(CorrectionKind.clawback))
            ORDER BY c.ordinal
            """,
            read: correction
        )
    }
}
