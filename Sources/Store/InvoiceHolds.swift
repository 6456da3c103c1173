package import Database
package import Money
package import Panel

/// While an invoice is held its days stand still.
package enum InvoiceHolds {
    package struct Hold: Hashable, Sendable {
        package let invoice: ID
        /// A code of the list `hold-reason`.
        package let reason: String
        /// Who must act, by that code.
        package let owner: String
        package let from: Day
        /// Nil while it lasts.
        package let to: Day?
    }

    /// All holds of these invoices, in their order; of at least one invoice.
    package static func of(_ invoices: [ID]) -> Query<[Hold]> {
        .all(
            """
            \(selection) WHERE h.invoice_id IN (\(list: invoices))
            ORDER BY h.invoice_id, h.event_number
            """,
            read: hold
        )
    }

    /// All holds of invoices that are not paid, or were paid in these days.
    package static func owed(paidIn span: Span, provider: ID?) -> Query<[Hold]> {
        .all(
            """
            \(selection)
            JOIN invoices i ON i.id = h.invoice_id
            LEFT JOIN run_invoices x ON x.invoice_id = i.id AND x.live = 1
            LEFT JOIN payments y ON y.id = x.payment_id
            WHERE \(Invoices.isOwed(span, provider)) ORDER BY h.invoice_id, h.event_number
            """,
            read: hold
        )
    }

    private static let selection: SQL = """
        SELECT h.invoice_id, h.reason, h.held_on, h.released_on, c.family
        FROM invoice_holds h
        LEFT JOIN codes c ON c.list = 'hold-reason' AND c.code = h.reason
            AND NOT EXISTS (SELECT 1 FROM codes x
                WHERE x.list = c.list AND x.code = c.code AND x.valid_from <= h.held_on
                    AND (x.valid_from > c.valid_from
                        OR (x.valid_from = c.valid_from AND x.event_number > c.event_number)))
            AND c.valid_from <= h.held_on
        """

    @Sendable
    private static func hold(_ row: Row) throws -> Hold {
        let owner: String? = try row["family"]
        return try Hold(
            invoice: row["invoice_id"],
            reason: row["reason"],
            owner: owner.flatMap { $0.isEmpty ? nil : $0 } ?? Role.finance.rawValue,
            from: row["held_on"],
            to: row["released_on"]
        )
    }

    package static func insert(
        _ invoices: [ID],
        reason: String,
        on day: Day,
        event: Int64
    ) -> [SQL] {
        invoices.map { [$0.value, event.value, reason.value, day.value] }.chunks.map {
            """
            INSERT INTO invoice_holds (invoice_id, event_number, reason, held_on)
            VALUES \(rows: $0)
            """
        }
            + invoices.parts(of: 500).map {
                """
                UPDATE invoices SET days_left = due_day - \(day.sinceEpoch), due_day = NULL
                WHERE id IN (\(list: $0)) AND due_day IS NOT NULL
                """
            }
    }

    package static func release(_ invoice: ID, on day: Day, event: Int64) -> [SQL] {
        [
            """
            UPDATE invoice_holds SET released_on = \(day), released_event = \(event)
            WHERE invoice_id = \(invoice) AND released_on IS NULL
            """,
            """
            UPDATE invoices SET due_day = days_left + \(day.sinceEpoch), days_left = NULL
            WHERE id = \(invoice) AND days_left IS NOT NULL
            """,
        ]
    }
}
