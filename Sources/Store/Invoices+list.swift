package import Database
package import Money
package import Panel

// Invoices page by page.
extension Invoices {
    /// What a list of invoices is narrowed to.
    package struct Filter: Sendable {
        /// Any of these; of all where there is none.
        package var states: [InvoiceState] = []
        package var isHeld: Bool?
        package var provider: ID?
        /// Only these.
        package var among: [ID]?

        package init() {}

        var conditions: [SQL] {
            var conditions: [SQL] = []
            if !states.isEmpty { conditions.append("i.state IN (\(list: states))") }
            if let isHeld {
                let hold: SQL = """
                    EXISTS (SELECT 1 FROM invoice_holds h
                        WHERE h.invoice_id = i.id AND h.released_on IS NULL)
                    """
                conditions.append(isHeld ? hold : "NOT \(hold)")
            }
            if let provider { conditions.append("i.provider_id = \(provider)") }
            if let among {
                conditions.append(among.isEmpty ? "1 = 0" : "i.id IN (\(list: among))")
            }
            return conditions
        }
    }

    package static let sorts: Sorts = [
        "invoice": "position", "provider_name": "provider_name", "number": "number",
        "dated_on": "dated_on", "total_pence": "net_pence + vat_pence", "state": "state",
        "due_on": "open_until",
    ]

    /// Newest first unless the page says otherwise; what is paid or closed is due no more.
    ///
    /// - Parameter today: what is held would be due if it were released then.
    package static func list(
        _ page: Page,
        _ filter: Filter,
        today: Day
    ) -> Query<Listing<Invoice>> {
        .page(
            page,
            """
            SELECT i.*, CASE WHEN i.state IN ('received', 'matched')
                THEN coalesce(i.due_day, i.days_left + \(today.sinceEpoch)) END AS open_until
            FROM (\(selection)) AS i
            """,
            where: filter.conditions,
            read: invoice
        )
    }
}
