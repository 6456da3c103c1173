package import Database
package import Money
package import Panel

/// Decisions as they are traced: who made them, the minute that lets their money move, and what
/// came before and after.
package enum Traces {
    package struct Decided: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let sitting: String
        package let on: Day
        package let isSittingClosed: Bool
        package let package: ID
        package let packageReference: String
        package let child: String
        package let kind: DecisionKind
        package let officer: String
        package let reason: String
        package let event: Int64
        package let supersedes: String?
        /// The newest decision that came after it.
        package let supersededBy: String?
        /// withdrawn, replaced or expired.
        package let end: String?
        package let endEvent: Int64?
        package let minute: Minute?
    }

    /// What stands in the minutes about a decision.
    package struct Minute: Hashable, Sendable {
        package let event: Int64
        package let recordedAt: Instant
        /// The agencies that counted, separated by spaces.
        package let quorum: String
    }

    package static func decision(_ reference: String) -> Query<[Decided]> {
        decisions(where: "d.ref = \(reference)")
    }

    package static func decisions(onPackage package: ID) -> Query<[Decided]> {
        decisions(where: "d.package_id = \(package)")
    }

    /// Decisions that change this line, or whose money moved on it.
    package static func decisions(onLine line: ID) -> Query<[Decided]> {
        decisions(onLines: [line])
    }

    /// The same of several lines, one at least.
    package static func decisions(onLines lines: [ID]) -> Query<[Decided]> {
        decisions(
            where: """
                d.id IN (SELECT decision_id FROM decision_lines WHERE line_id IN (\(list: lines))
                    UNION SELECT decision_id FROM movements WHERE line_id IN (\(list: lines)))
                """
        )
    }

    /// Decisions that were made, ended or minuted in an event, or that its movements name.
    package static func decisions(inEvent event: Int64) -> Query<[Decided]> {
        decisions(
            where: """
                d.id IN (SELECT id FROM decisions WHERE event_number = \(event)
                    UNION SELECT decision_id FROM decision_ends WHERE event_number = \(event)
                    UNION SELECT decision_id FROM minutes WHERE event_number = \(event)
                    UNION SELECT decision_id FROM movements WHERE event_number = \(event)
                        AND decision_id IS NOT NULL)
                """
        )
    }

    /// In the order they were made.
    private static func decisions(where condition: SQL) -> Query<[Decided]> {
        .all(
            """
            SELECT d.id, d.ref, s.ref AS sitting, s.sits_on,
                CASE WHEN s.closed_at IS NULL THEN 0 ELSE 1 END AS closed,
                p.id AS package_id, p.ref AS package, c.ref AS child, d.kind, o.ref AS officer,
                d.reason, d.event_number, x.ref AS supersedes, z.ref AS superseded_by, e.how, e.event_number AS end_event,
                m.event_number AS minute_event, m.quorum, v.recorded_at AS minuted_at
            FROM decisions d
            JOIN sittings s ON s.id = d.sitting_id
            JOIN packages p ON p.id = d.package_id
            JOIN children c ON c.id = p.child_id
            JOIN officers o ON o.id = d.officer_id
            LEFT JOIN decisions x ON x.id = d.supersedes_id
            LEFT JOIN decisions z ON z.package_id = d.package_id AND z.supersedes_id = d.id
                AND z.event_number = (SELECT max(y.event_number) FROM decisions y
                    WHERE y.package_id = d.package_id AND y.supersedes_id = d.id)
            LEFT JOIN decision_ends e ON e.decision_id = d.id
            LEFT JOIN minutes m ON m.decision_id = d.id
            LEFT JOIN events v ON v.number = m.event_number
            WHERE \(condition) ORDER BY d.event_number
            """,
            read: decided
        )
    }

    @Sendable
    private static func decided(_ row: Row) throws -> Decided {
        let minuted: Int64? = try row["minute_event"]
        return try Decided(
            id: row["id"],
            reference: row["ref"],
            sitting: row["sitting"],
            on: row["sits_on"],
            isSittingClosed: row["closed"],
            package: row["package_id"],
            packageReference: row["package"],
            child: row["child"],
            kind: row["kind"],
            officer: row["officer"],
            reason: row["reason"],
            event: row["event_number"],
            supersedes: row["supersedes"],
            supersededBy: row["superseded_by"],
            end: row["how"],
            endEvent: row["end_event"],
            minute: minuted.map { event in
                try Minute(
                    event: event,
                    recordedAt: row["minuted_at"],
                    quorum: row["quorum"]
                )
            }
        )
    }
}
