package import Database
package import Money
package import Panel

/// Months that are closed.
package enum Periods {
    package struct Closed: Hashable, Sendable {
        package let from: Day
        package let to: Day
        package let closedBy: String
        package let recordedAt: Instant
        package let event: Int64
    }

    /// How far the books are closed, and where they begin.
    package static let books = Query.one(
        """
        SELECT (SELECT max(to_on) FROM closed_periods) AS closed_through,
            (SELECT min(from_on) FROM funds) AS beginning
        """
    ) { row in
        try Books(closedThrough: row["closed_through"], beginning: row["beginning"])
    }

    /// The last day of the last closed month; nil where none is closed.
    package static let closedThrough = books.map(\.closedThrough)

    /// Open sittings up to a day that have decided on money: what they hold, and what they will give
    /// back, is dated their day.
    package static func undecided(upTo day: Day) -> Query<[String]> {
        .all(
            """
            SELECT s.ref FROM sittings s
            WHERE s.sits_on <= \(day) AND s.closed_at IS NULL AND EXISTS (
                SELECT 1 FROM decisions d
                JOIN packages p ON p.open_decision_id = d.id
                JOIN decision_lines n ON n.decision_id = d.id
                WHERE d.sitting_id = s.id
                    AND (n.change_pence <> 0 OR d.kind = \(DecisionKind.end)))
            ORDER BY s.sits_on, s.ref
            """
        ) { row in
            try row["ref"]
        }
    }

    package static func close(_ month: Month, by officer: ID, event: Int64) -> SQL {
        """
        INSERT INTO closed_periods (from_on, to_on, closed_by, event_number)
        VALUES (\(month.first), \(month.last), \(officer), \(event))
        """
    }

    package static let sorts: Sorts = ["month": "from_on"]

    /// Newest first.
    package static func list(_ page: Page) -> Query<Listing<Closed>> {
        .page(
            page,
            """
            SELECT c.event_number AS position, c.from_on, c.to_on, o.ref AS closer, e.recorded_at
            FROM closed_periods c
            JOIN officers o ON o.id = c.closed_by
            JOIN events e ON e.number = c.event_number
            """,
            where: []
        ) { row in
            try Closed(
                from: row["from_on"],
                to: row["to_on"],
                closedBy: row["closer"],
                recordedAt: row["recorded_at"],
                event: row["position"]
            )
        }
    }
}
