package import Database
package import Panel

extension Corrections {
    /// All of a payment, in their order.
    package static func of(payment: ID) -> Query<[Correction]> {
        .all("\(selection) WHERE c.payment_id = \(payment) ORDER BY c.ordinal", read: correction)
    }

    /// All on these lines, in their order; of at least one line.
    package static func on(lines: [ID]) -> Query<[Correction]> {
        .all(
            "\(selection) WHERE c.line_id IN (\(list: lines)) ORDER BY c.ordinal",
            read: correction
        )
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

    /// What a provider was asked to give back and has not, in the order it was asked.
    package static func requested(of provider: ID) -> Query<[Correction]> {
        .all(
            """
            \(selection) WHERE c.provider_id = \(provider) AND \(isOpenRequest)
            ORDER BY c.ordinal
            """,
            read: correction
        )
    }

    /// Of the correction `c`: it asks for something back that has not come yet.
    static let isOpenRequest: SQL = """
        c.kind = 'credit-request' AND c.pence > (
            SELECT coalesce(sum(t.pence), 0) FROM corrections t WHERE t.settles_id = c.id)
        """

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
