package import Database
package import Money
package import Panel

/// Named, expiring exceptions to separate hands.
package enum HandExceptions {
    /// The exception by which an officer may act with both hands on a day, the newest first.
    package static func live(_ rule: String, for officer: ID, on day: Day) -> Query<String?> {
        .first(
            """
            SELECT ref FROM hand_exceptions
            WHERE rule = \(rule) AND officer_id = \(officer) AND expires_on >= \(day)
                AND ended_event IS NULL
            ORDER BY event_number DESC, ref LIMIT 1
            """
        ) { row in
            try row["ref"]
        }
    }
}
