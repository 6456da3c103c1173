package import Database
package import Money
package import Panel

// What of the sessions is invoiced, and what is not yet.
extension Sessions {
    /// What is accepted on these lines and stands on no invoice, oldest service date first.
    ///
    /// - Parameter lines: one at least, 500 at most.
    package static func unbilled(on lines: [ID]) -> Query<[ID: [BillableSession]]> {
        Query(
            """
            SELECT s.line_id, s.id, s.happened_on, a.charged_thousandths, a.value_pence
            FROM sessions s \(joins)
            WHERE s.line_id IN (\(list: lines)) AND a.charged_thousandths > 0
                AND \(state) = \(SessionState.accepted)
            ORDER BY s.happened_on, s.start_at, s.number
            """
        ) { rows in
            let sessions = try rows.map { row in
                try (
                    line: row["line_id"] as ID,
                    session: BillableSession(
                        id: row["id"],
                        on: row["happened_on"],
                        charged: row["charged_thousandths"],
                        value: row["value_pence"]
                    )
                )
            }
            return Dictionary(grouping: sessions, by: \.line).mapValues { $0.map(\.session) }
        }
    }

    /// How much was recorded on these lines and stands, whatever is charged for it.
    ///
    /// - Parameter lines: one at least, 500 at most.
    package static func recorded(on lines: [ID]) -> Query<[ID: Quantity]> {
        Query(
            """
            SELECT s.line_id, CAST(sum(s.quantity_thousandths) AS bigint) AS thousandths
            FROM sessions s \(joins)
            WHERE s.line_id IN (\(list: lines)) AND \(state) <> \(SessionState.withdrawn)
            GROUP BY s.line_id
            """
        ) { rows in
            try Dictionary(
                rows.map { row in (try row["line_id"], try row["thousandths"]) },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
}
