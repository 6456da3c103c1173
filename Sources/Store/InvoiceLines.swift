package import Database
import Money
package import Panel

/// The lines of invoices, as they were asked for.
package enum InvoiceLines {
    package struct Asked: Hashable, Sendable {
        package let invoice: ID
        package let asked: AskedLine
        /// None where there is no such order.
        package let line: ID?
    }

    /// By invoice and position; of at least one invoice.
    package static func of(_ invoices: [ID]) -> Query<[Asked]> {
        .all(
            """
            SELECT invoice_id, position, order_line, line_id, quantity_thousandths, price_pence,
                net_pence, vat_pence
            FROM invoice_lines WHERE invoice_id IN (\(list: invoices))
            ORDER BY invoice_id, position
            """
        ) { row in
            try Asked(
                invoice: row["invoice_id"],
                asked: AskedLine(
                    position: row["position"],
                    orderLine: row["order_line"],
                    quantity: row["quantity_thousandths"],
                    price: row["price_pence"],
                    net: row["net_pence"],
                    vat: row["vat_pence"]
                ),
                line: row["line_id"]
            )
        }
    }
}
