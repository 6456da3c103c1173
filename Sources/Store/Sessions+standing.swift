package import Database
package import Money
package import Panel

extension Sessions {
    /// A session, or one that was withdrawn, on a line's day and time.
    package struct Taken: Hashable, Sendable {
        package let slot: Recording.Slot
        package let reference: String
        package let take: Int64
        package let isLive: Bool
    }

    /// What was ever recorded on these lines on these days.
    ///
    /// - Parameter lines: one at least, 500 at most.
    package static func taken(on lines: [ID], _ days: Span) -> Query<[Taken]> {
        .all(
            """
            SELECT s.line_id, s.happened_on, s.start_at, s.ref, s.take,
                CASE WHEN x.session_id IS NULL AND w.session_id IS NULL THEN 1 ELSE 0 END AS live
            FROM sessions s
            LEFT JOIN session_withdrawals x ON x.session_id = s.id
            LEFT JOIN acceptance_withdrawals w ON w.session_id = s.id
            WHERE s.line_id IN (\(list: lines))
                AND s.happened_on BETWEEN \(days.from) AND \(days.to)
            """
        ) { row in
            try Taken(
                slot: Recording.Slot(
                    line: row["line_id"],
                    on: row["happened_on"],
                    start: row["start_at"]
                ),
                reference: row["ref"],
                take: row["take"],
                isLive: row["live"]
            )
        }
    }

    /// Sessions that await acceptance, of one line, day, size and kind of attendance.
    package struct Awaiting: Hashable, Sendable {
        package let line: ID
        package let on: Day
        package let attendance: String
        package let quantity: Quantity
        package let count: Int64
    }

    /// - Parameter lines: one at least, 500 at most.
    package static func awaiting(on lines: [ID]) -> Query<[Awaiting]> {
        awaiting(
            from: "sessions s \(joins)",
            where: "s.line_id IN (\(list: lines)) AND \(state) = \(SessionState.recorded)"
        )
    }

    /// On every line, of what happened up to a day, as it stood when the day's month was closed, or
    /// stands now.
    package static func awaiting(upTo day: Day) -> Query<[Awaiting]> {
        let last = Accruals.lastEvent(of: day)
        return awaiting(
            from: """
                sessions s
                LEFT JOIN session_withdrawals x ON x.session_id = s.id AND x.event_number <= \(last)
                LEFT JOIN acceptances a ON a.session_id = s.id AND a.event_number <= \(last)
                """,
            where: """
                s.happened_on <= \(day) AND s.event_number <= \(last)
                    AND x.session_id IS NULL AND a.session_id IS NULL
                """
        )
    }

    private static func awaiting(from tables: SQL, where condition: SQL) -> Query<[Awaiting]> {
        .all(
            """
            SELECT s.line_id, s.happened_on, s.attendance, s.quantity_thousandths, count(*) AS many
            FROM \(tables) WHERE \(condition)
            GROUP BY s.line_id, s.happened_on, s.attendance, s.quantity_thousandths
            """
        ) { row in
            try Awaiting(
                line: row["line_id"],
                on: row["happened_on"],
                attendance: row["attendance"],
                quantity: row["quantity_thousandths"],
                count: row["many"]
            )
        }
    }

    /// What awaits acceptance on an order up to a day, in the order in which it takes from its
    /// lines.
    package static func acceptable(of order: ID, upTo day: Day) -> Query<[AcceptableSession]> {
        acceptable(
            where: """
                s.order_id = \(order) AND s.happened_on <= \(day)
                    AND \(state) = \(SessionState.recorded)
                """
        )
    }

    /// These sessions, wherever they stand; one that is not there is left out.
    ///
    /// - Parameter references: one at least, 500 at most.
    package static func acceptable(named references: [String]) -> Query<[AcceptableSession]> {
        acceptable(where: "s.ref IN (\(list: references))")
    }

    private static func acceptable(where condition: SQL) -> Query<[AcceptableSession]> {
        .all(
            """
            SELECT s.id, s.ref, s.line_id, s.happened_on, s.attendance, s.quantity_thousandths,
                s.recorded_by, \(state) AS state
            FROM sessions s \(joins)
            WHERE \(condition) ORDER BY s.happened_on, s.start_at, s.number
            """
        ) { row in
            try AcceptableSession(
                id: row["id"],
                reference: row["ref"],
                line: row["line_id"],
                on: row["happened_on"],
                attendance: row["attendance"],
                quantity: row["quantity_thousandths"],
                recordedBy: row["recorded_by"],
                state: row["state"]
            )
        }
    }
}
