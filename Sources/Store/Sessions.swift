package import Database
package import Money
package import Panel

/// What providers delivered.
package enum Sessions {
    package struct Session: Hashable, Sendable {
        package let id: ID
        package let reference: String
        /// `ORD-1/2`.
        package let orderLine: String
        package let line: ID
        package let package: String
        package let provider: String
        package let on: Day
        /// `16:30`; empty where it was not said.
        package let start: String
        package let minutes: Int?
        package let quantity: Quantity
        package let attendance: String
        package let state: SessionState
        /// As it was accepted; nil before, and once that is taken back.
        package let charged: Quantity?
        package let value: Pence?
        package let recorder: String
        package let recordedAt: Instant
        package let accepter: String?
        package let acceptedOn: Day?
        /// The decision by which its money moved, and the event that moved it.
        package let decision: ID?
        package let acceptedEvent: Int64?
        /// Why it was withdrawn, or its acceptance.
        package let withdrawal: String?
        /// The invoice it is billed on.
        package let invoice: String?
        package let event: Int64
    }

    /// What a list of sessions is narrowed to.
    package struct Filter: Sendable {
        package var order: ID?
        package var package: ID?
        package var provider: ID?
        package var line: ID?
        package var state: SessionState?
        package var from: Day?
        package var to: Day?

        package init() {}

        var conditions: [SQL] {
            var conditions: [SQL] = []
            if let order { conditions.append("s.order_id = \(order)") }
            if let package { conditions.append("o.package_id = \(package)") }
            if let provider { conditions.append("o.provider_id = \(provider)") }
            if let line { conditions.append("s.line_id = \(line)") }
            if let state { conditions.append("\(Sessions.state) = \(state)") }
            if let from { conditions.append("s.happened_on >= \(from)") }
            if let to { conditions.append("s.happened_on <= \(to)") }
            return conditions
        }
    }

    package static let sorts: Sorts = [
        "session": "position", "on": "happened_on", "attendance": "attendance",
        "quantity": "quantity_thousandths", "state": "state", "value_pence": "value_pence",
    ]

    /// Newest first.
    package static func list(_ page: Page, _ filter: Filter) -> Query<Listing<Session>> {
        .page(page, selection, where: filter.conditions, read: session)
    }

    /// Those of these references, in the order they were recorded; one that is not there is left
    /// out.
    ///
    /// - Parameters:
    ///   - references: one at least, 500 at most.
    ///   - provider: only if they are on this provider's orders.
    package static func named(_ references: [String], provider: ID?) -> Query<[Session]> {
        var conditions: [SQL] = ["s.ref IN (\(list: references))"]
        if let provider { conditions.append("o.provider_id = \(provider)") }
        return .all(
            "\(selection) WHERE \(SQL.all(conditions)) ORDER BY s.number",
            read: session
        )
    }

    /// All of these lines', in the order they were recorded.
    package static func of(lines: [ID]) -> Query<[Session]> {
        .all("\(selection) WHERE s.line_id IN (\(list: lines)) ORDER BY s.number", read: session)
    }

    /// What waits on these lines to be accepted, oldest service date first.
    ///
    /// - Parameter lines: one at least, 500 at most.
    package static func waiting(on lines: [ID]) -> Query<[Session]> {
        .all(
            """
            \(selection)
            WHERE s.line_id IN (\(list: lines)) AND \(state) = \(SessionState.recorded)
            ORDER BY s.happened_on, s.start_at, s.number
            """,
            read: session
        )
    }

    /// Where the session `s` stands, by what `joins` has beside it.
    static let state: SQL = """
        CASE WHEN x.session_id IS NOT NULL OR w.session_id IS NOT NULL THEN 'withdrawn'
            WHEN i.id IS NOT NULL THEN 'billed' WHEN a.session_id IS NOT NULL THEN 'accepted'
            ELSE 'recorded' END
        """

    static let joins: SQL = """
        LEFT JOIN session_withdrawals x ON x.session_id = s.id
        LEFT JOIN acceptances a ON a.session_id = s.id
        LEFT JOIN acceptance_withdrawals w ON w.session_id = s.id
        LEFT JOIN session_items i ON i.session_id = s.id AND i.kind = 'billable' AND i.live = 1
        """

    private static let selection: SQL = """
        SELECT s.number AS position, s.id, s.ref, s.line_id, s.happened_on, s.start_at, s.minutes,
            s.quantity_thousandths, s.attendance, s.recorded_at, s.event_number,
            o.ref AS order_ref, l.position AS line_position, p.ref AS package, r.ref AS provider,
            \(state) AS state, f.ref AS recorder, g.ref AS accepter, a.accepted_on,
            a.decision_id, a.event_number AS accepted_event,
            CASE WHEN w.session_id IS NULL THEN a.charged_thousandths END AS charged,
            CASE WHEN w.session_id IS NULL THEN a.value_pence END AS value_pence,
            coalesce(x.reason, w.reason) AS withdrawal, v.ref AS invoice
        FROM sessions s
        JOIN orders o ON o.id = s.order_id
        JOIN lines l ON l.id = s.line_id
        JOIN packages p ON p.id = o.package_id
        JOIN providers r ON r.id = o.provider_id
        JOIN officers f ON f.id = s.recorded_by
        \(joins)
        LEFT JOIN officers g ON g.id = a.accepted_by
        LEFT JOIN invoices v ON v.id = i.invoice_id
        """

    @Sendable
    private static func session(_ row: Row) throws -> Session {
        try Session(
            id: row["id"],
            reference: row["ref"],
            orderLine: OrderLineReference.text(row["order_ref"], row["line_position"]),
            line: row["line_id"],
            package: row["package"],
            provider: row["provider"],
            on: row["happened_on"],
            start: row["start_at"],
            minutes: row["minutes"],
            quantity: row["quantity_thousandths"],
            attendance: row["attendance"],
            state: row["state"],
            charged: row["charged"],
            value: row["value_pence"],
            recorder: row["recorder"],
            recordedAt: row["recorded_at"],
            accepter: row["accepter"],
            acceptedOn: row["accepted_on"],
            decision: row["decision_id"],
            acceptedEvent: row["accepted_event"],
            withdrawal: row["withdrawal"],
            invoice: row["invoice"],
            event: row["event_number"]
        )
    }
}
