package import Database
package import Money
package import Panel

/// Which accepted sessions an invoice was matched with: each is billed once.
package enum SessionItems {
    package struct Billed: Hashable, Sendable {
        /// Its reference.
        package let invoice: String
        package let position: Int
        package let line: ID
        package let session: String
        /// What it was accepted at.
        package let accepted: Pence
        /// Its part of what was agreed.
        package let agreed: Pence
    }

    /// What stands billed on these invoices, oldest first; of at least one invoice.
    package static func of(_ invoices: [ID]) -> Query<[Billed]> {
        billed(where: "i.invoice_id IN (\(list: invoices))")
    }

    /// What stands billed on these lines, oldest first; of at least one line.
    package static func on(lines: [ID]) -> Query<[Billed]> {
        billed(where: "a.line_id IN (\(list: lines))")
    }

    private static func billed(where condition: SQL) -> Query<[Billed]> {
        .all(
            """
            SELECT v.ref AS invoice, i.position, a.line_id, s.ref, a.value_pence, i.pence
            FROM session_items i
            JOIN invoices v ON v.id = i.invoice_id
            JOIN acceptances a ON a.session_id = i.session_id
            JOIN sessions s ON s.id = i.session_id
            WHERE \(condition) AND i.kind = 'billable' AND i.live = 1
            ORDER BY v.ordinal, i.position, s.happened_on, s.start_at, s.number
            """
        ) { row in
            try Billed(
                invoice: row["invoice"],
                position: row["position"],
                line: row["line_id"],
                session: row["ref"],
                accepted: row["value_pence"],
                agreed: row["pence"]
            )
        }
    }

    package struct New: Sendable {
        package let id: ID
        package let session: ID
        package let position: Int
        package let pence: Pence

        package init(id: ID, session: ID, position: Int, pence: Pence) {
            self.id = id
            self.session = session
            self.position = position
            self.pence = pence
        }
    }

    package static func bill(_ items: [New], on invoice: ID, event: Int64) -> [SQL] {
        let rows = items.map { item -> [Value] in
            [
                item.id.value, item.session.value, invoice.value, item.position.value,
                "billable".value, item.pence.value, 1.value, event.value,
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

    /// The sessions may be billed again.
    package static func unbill(_ invoice: ID) -> SQL {
        "UPDATE session_items SET live = 0 WHERE invoice_id = \(invoice) AND live = 1"
    }
}
