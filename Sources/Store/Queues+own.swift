import Database
import Money
import Panel

// A provider's own.
extension Queues {
    /// May start, and nothing was reported yet.
    static func ordersToStart(_ scope: Scope) -> Query<Count> {
        these(
            "o.ref",
            """
            orders o JOIN packages p ON p.id = o.package_id
            WHERE o.provider_id = \(scope.provider) AND \(Orders.toStart(scope.today))
            """
        )
    }

    /// Of packages that are over, without an end report.
    static func lastOutcomes(_ scope: Scope) -> Query<Count> {
        these(
            "o.ref",
            """
            orders o JOIN packages p ON p.id = o.package_id
            WHERE o.provider_id = \(scope.provider) AND \(Orders.toReport(scope.today))
            """
        )
    }

    /// Lately: an invoice that was sent back once stays so, and is replaced by another.
    static func returned(_ scope: Scope) -> Query<Count> {
        these(
            "i.ref",
            """
            invoices i WHERE i.provider_id = \(scope.provider)
                AND i.state = \(InvoiceState.rejected)
                AND i.rejected_on >= \(scope.today.adding(days: -90))
            """
        )
    }

    /// Owed again since the bank sent it back, and in no run that goes out.
    static func ownPaymentsReturned(_ scope: Scope) -> Query<Count> {
        these(
            "i.ref",
            """
            invoices i WHERE i.provider_id = \(scope.provider)
                AND i.state = \(InvoiceState.matched)
                AND EXISTS (SELECT 1 FROM run_invoices n JOIN payments y ON y.id = n.payment_id
                    WHERE n.invoice_id = i.id AND \(Invoices.isSentBack))
                AND NOT EXISTS (SELECT 1 FROM run_invoices x
                    WHERE x.invoice_id = i.id AND x.live = 1)
            """
        )
    }

    static func unpaid(_ scope: Scope) -> Query<Count> {
        these(
            "i.ref",
            """
            invoices i WHERE i.provider_id = \(scope.provider)
                AND i.state IN (\(InvoiceState.received), \(InvoiceState.matched))
            """
        )
    }
}
