package import Database
package import Panel

// What the bank sent back
extension Queues {
    /// Owed again, and in no run that goes on.
    static let paymentsReturned = these(
        "y.ref",
        """
        payments y WHERE y.state = \(PaymentState.bounced)
            AND EXISTS (SELECT 1 FROM run_invoices v JOIN invoices i ON i.id = v.invoice_id
                WHERE v.payment_id = y.id AND i.state = \(InvoiceState.matched)
                    AND NOT EXISTS (SELECT 1 FROM run_invoices w
                        WHERE w.invoice_id = i.id AND w.live = 1))
        """
    )
}

// What funders are told
extension Queues {
    /// Begun, and not submitted.
    package static let returnsDrafted = these(
        "r.ref",
        """
        returns r WHERE NOT EXISTS (SELECT 1 FROM return_submissions s WHERE s.return_id = r.id)
        """
    )

    /// Submitted last by somebody else, and not accepted.
    package static func returnsToAccept(by officer: ID) -> Query<Count> {
        these(
            "r.ref",
            """
            returns r JOIN return_submissions s ON s.return_id = r.id AND s.event_number = (
                SELECT max(n.event_number) FROM return_submissions n WHERE n.return_id = r.id)
            WHERE s.officer_id <> \(officer)
                AND NOT EXISTS (SELECT 1 FROM return_acceptances a WHERE a.return_id = r.id)
            """
        )
    }
}
