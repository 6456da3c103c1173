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

    /// A line of an invoice that is not matched yet.
    package struct Queued: Hashable, Sendable {
        package let invoice: String
        /// The number in its reference.
        package let ordinal: Int64
        package let asked: AskedLine
    }

    /// What is asked for of these lines of orders on invoices that are received, in the order they
    /// came.
    ///
    /// - Parameter lines: one at least, 500 at most.
    package static func queued(on lines: [ID]) -> Query<[Queued]> {
        .all(
            """
            SELECT i.ref, i.ordinal, \(columns)
            FROM invoice_lines n JOIN invoices i ON i.id = n.invoice_id
            WHERE n.line_id IN (\(list: lines)) AND i.state = \(InvoiceState.received)
            ORDER BY i.ordinal, n.position
            """
        ) { row in
            try Queued(invoice: row["ref"], ordinal: row["ordinal"], asked: asked(row))
        }
    }

    private static let columns: SQL = """
        n.position, n.order_line, n.quantity_thousandths, n.price_pence, n.net_pence, n.vat_pence
        """

    private static func asked(_ row: Row) throws -> AskedLine {
        try AskedLine(
            position: row["position"],
            orderLine: row["order_line"],
            quantity: row["quantity_thousandths"],
            price: row["price_pence"],
            net: row["net_pence"],
            vat: row["vat_pence"]
        )
    }

    /// By invoice and position; of at least one invoice.
    package static func of(_ invoices: [ID]) -> Query<[Asked]> {
        .all(
            """
            SELECT n.invoice_id, n.line_id, \(columns)
            FROM invoice_lines n WHERE n.invoice_id IN (\(list: invoices))
            ORDER BY n.invoice_id, n.position
            """
        ) { row in
            try Asked(invoice: row["invoice_id"], asked: asked(row), line: row["line_id"])
        }
    }
}
