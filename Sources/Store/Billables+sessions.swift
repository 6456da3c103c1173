package import Database
package import Money
package import Panel

extension Billables {
    /// What is accepted on these lines and stands on no invoice, oldest service date first; of at
    /// least one line.
    package static func unbilled(on lines: [ID]) -> Query<[ID: [BillableSession]]> {
        Query(
            """
            SELECT a.line_id, a.session_id, s.ref, s.happened_on, a.charged_thousandths,
                a.value_pence
            FROM acceptances a
            JOIN sessions s ON s.id = a.session_id
            LEFT JOIN acceptance_withdrawals w ON w.session_id = a.session_id
            LEFT JOIN session_items i ON i.session_id = a.session_id AND i.kind = 'billable'
                AND i.live = 1
            WHERE a.line_id IN (\(list: lines)) AND a.charged_thousandths > 0
                AND w.session_id IS NULL AND i.id IS NULL
            ORDER BY s.happened_on, s.start_at, s.event_number, s.ref
            """
        ) { rows in
            let sessions = try rows.map { row in
                try (
                    line: row["line_id"] as ID,
                    session: BillableSession(
                        id: row["session_id"],
                        reference: row["ref"],
                        on: row["happened_on"],
                        charged: row["charged_thousandths"],
                        value: row["value_pence"]
                    )
                )
            }
            return Dictionary(grouping: sessions, by: \.line).mapValues { $0.map(\.session) }
        }
    }

    /// A session that waits to be accepted.
    package struct Waiting: Hashable, Sendable {
        package let reference: String
        package let line: ID
        package let on: Day
        package let attendance: String
        package let quantity: Quantity
        package let recordedBy: String
        package let recordedAt: Instant
    }

    /// What was recorded on these lines and neither accepted nor withdrawn, oldest first; of at
    /// least one line.
    package static func waiting(on lines: [ID]) -> Query<[Waiting]> {
        .all(
            """
            SELECT s.ref, s.line_id, s.happened_on, s.attendance, s.quantity_thousandths,
                o.ref AS recorded_by, s.recorded_at
            FROM sessions s
            JOIN officers o ON o.id = s.recorded_by
            LEFT JOIN session_withdrawals w ON w.session_id = s.id
            LEFT JOIN acceptances a ON a.session_id = s.id
            WHERE s.line_id IN (\(list: lines)) AND w.session_id IS NULL AND a.session_id IS NULL
            ORDER BY s.happened_on, s.start_at, s.event_number, s.ref
            """
        ) { row in
            try Waiting(
                reference: row["ref"],
                line: row["line_id"],
                on: row["happened_on"],
                attendance: row["attendance"],
                quantity: row["quantity_thousandths"],
                recordedBy: row["recorded_by"],
                recordedAt: row["recorded_at"]
            )
        }
    }

    /// The last day of a closed month; nil where none is closed.
    package static let closedThrough = Query<Day?>.first(
        "SELECT to_on FROM closed_periods ORDER BY to_on DESC LIMIT 1"
    ) { row in
        try row["to_on"]
    }
}
