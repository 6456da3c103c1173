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

    /// An invoice that is received and not matched yet.
    package struct Queued: Hashable, Sendable {
        package let invoice: String
        /// The number in its reference.
        package let ordinal: Int64
        package let asked: [AskedLine]
        /// Each of its lines is one of an order that was there when it came in.
        package let isOrdered: Bool
    }

    /// Those of a provider, in the order they came.
    package static func queued(of provider: ID) -> Query<[Queued]> {
        Query(
            """
            SELECT i.ref, i.ordinal, n.line_id, \(columns)
            FROM invoices i JOIN invoice_lines n ON n.invoice_id = i.id
            WHERE i.provider_id = \(provider) AND i.state = \(InvoiceState.received)
            ORDER BY i.ordinal, n.position
            """
        ) { rows in
            try Dictionary(grouping: rows) { row in try row["ordinal"] as Int64 }
                .map { ordinal, rows in
                    Queued(
                        invoice: try rows[0]["ref"],
                        ordinal: ordinal,
                        asked: try rows.map(asked),
                        isOrdered: try rows.allSatisfy { try $0["line_id"] as ID? != nil }
                    )
                }
                .sorted { $0.ordinal < $1.ordinal }
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
