package import Database
package import Money
package import Panel

/// The panel's meetings, who is there, and their interests.
package enum Sittings {
    package struct Sitting: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let on: Day
        package let decisions: Int
        package let closedBy: String?
        package let closedAt: Instant?
        package let isCancelled: Bool

        package var isClosed: Bool { closedAt != nil }

        package var facts: SittingFacts {
            SittingFacts(
                reference: reference,
                isClosed: isClosed,
                isCancelled: isCancelled,
                decisions: decisions
            )
        }
    }

    package static func find(_ reference: String) -> Query<Sitting?> {
        .first("\(selection) WHERE s.ref = \(reference)", read: sitting)
    }

    package static let sorts: Sorts = [
        "sitting": "position", "on": "sits_on", "decisions": "decision_count",
    ]

    /// Latest first.
    package static func list(_ page: Page, isClosed: Bool? = nil) -> Query<Listing<Sitting>> {
        var conditions: [SQL] = []
        if let isClosed {
            conditions.append(isClosed ? "s.closed_at IS NOT NULL" : isOpen)
        }
        return .page(page, selection, where: conditions, read: sitting)
    }

    package static func count(on day: Day) -> Query<Int> {
        .one("SELECT count(*) AS sittings FROM sittings WHERE sits_on = \(day)") { row in
            try row["sittings"]
        }
    }

    package static func insert(id: ID, reference: String, on day: Day, event: Int64) -> SQL {
        """
        INSERT INTO sittings (id, ref, sits_on, decision_count, event_number)
        VALUES (\(id), \(reference), \(day), 0, \(event))
        """
    }

    package static func set(decisions: Int, of sitting: ID) -> SQL {
        "UPDATE sittings SET decision_count = \(decisions) WHERE id = \(sitting)"
    }

    package static func close(_ sitting: ID, by officer: ID, at instant: Instant) -> SQL {
        """
        UPDATE sittings SET closed_by = \(officer), closed_at = \(instant) WHERE id = \(sitting)
        """
    }

    package static func attendances(
        of sitting: ID
    ) -> Query<[(attendance: Attendance, name: String)]> {
        .all(
            """
            SELECT a.person, a.agency FROM attendances a
            LEFT JOIN attendance_withdrawals w ON w.sitting_id = a.sitting_id
                AND w.person_key = a.person_key AND w.attendance_event = a.event_number
            WHERE a.sitting_id = \(sitting) AND w.event_number IS NULL
            ORDER BY a.agency, a.person_key
            """
        ) { row in
            let name: String = try row["person"]
            return (
                attendance: Attendance(
                    person: Input.searchName(name),
                    agency: try row["agency"]
                ),
                name: name
            )
        }
    }

    package static func insert(
        attendance: Attendance,
        name: String,
        at sitting: ID,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO attendances (sitting_id, person_key, person, agency, event_number)
        VALUES (\(sitting), \(attendance.person), \(name), \(attendance.agency), \(event))
        """
    }

    /// Takes everything back that stands of a person's attendance.
    package static func withdraw(
        attendance person: String,
        at sitting: ID,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO attendance_withdrawals (sitting_id, person_key, attendance_event, event_number)
        SELECT a.sitting_id, a.person_key, a.event_number, CAST(\(event) AS bigint)
        FROM attendances a
        LEFT JOIN attendance_withdrawals w ON w.sitting_id = a.sitting_id
            AND w.person_key = a.person_key AND w.attendance_event = a.event_number
        WHERE a.sitting_id = \(sitting) AND a.person_key = \(person) AND w.event_number IS NULL
        """
    }

    package static func cancel(_ sitting: ID, event: Int64) -> SQL {
        "INSERT INTO sitting_cancellations (sitting_id, event_number) VALUES (\(sitting), \(event))"
    }

    /// Of the sitting `s` with its cancellation `x`: neither closed nor called off.
    private static let isOpen: SQL = "s.closed_at IS NULL AND x.sitting_id IS NULL"

    /// Open ones as `s`.
    static let open: SQL = """
        sittings s LEFT JOIN sitting_cancellations x ON x.sitting_id = s.id WHERE \(isOpen)
        """

    private static let selection: SQL = """
        SELECT s.event_number AS position, s.id, s.ref, s.sits_on, s.decision_count,
            o.ref AS closer, s.closed_at,
            CASE WHEN x.sitting_id IS NULL THEN 0 ELSE 1 END AS cancelled
        FROM sittings s
        LEFT JOIN officers o ON o.id = s.closed_by
        LEFT JOIN sitting_cancellations x ON x.sitting_id = s.id
        """

    @Sendable
    private static func sitting(_ row: Row) throws -> Sitting {
        try Sitting(
            id: row["id"],
            reference: row["ref"],
            on: row["sits_on"],
            decisions: row["decision_count"],
            closedBy: row["closer"],
            closedAt: row["closed_at"],
            isCancelled: row["cancelled"]
        )
    }
}
