package import Database
package import Money
package import Panel

/// What the audit chain says of movements, beside what the table holds.
package enum Links {
    /// A movement as the chain saw it: its fields as they stand in the table.
    package struct Moved: Hashable, Sendable {
        package let event: Int64
        package let ordinal: Int64
        package let edge: String
        package let fund: String
        package let fromHead: String
        package let from: String
        package let toHead: String
        package let to: String
        package let pence: Int64
        package let line: String?
        package let decision: String?
        package let minuted: String?
        package let officer: ID?
        package let reason: String
        package let authority: String?
        package let on: String
        package let recordedAt: Instant
    }

    /// The movements of a run of events, in the order they were posted.
    ///
    /// Nothing is joined or read as more than a text, so that a damaged row is still a row.
    package static func movements(from first: Int64, to last: Int64) -> Query<[Moved]> {
        .all(
            """
            SELECT event_number, ordinal, act, fund_id, from_head, from_stage, to_head,
                to_stage, pence, line_id, decision_id, minuted_id, officer_id, reason, authority,
                event_on, recorded_at
            FROM movements WHERE event_number >= \(first) AND event_number <= \(last)
            ORDER BY event_number, ordinal
            """
        ) { row in
            try Moved(
                event: row["event_number"],
                ordinal: row["ordinal"],
                edge: row["act"],
                fund: row["fund_id"],
                fromHead: row["from_head"],
                from: row["from_stage"],
                toHead: row["to_head"],
                to: row["to_stage"],
                pence: row["pence"],
                line: row["line_id"],
                decision: row["decision_id"],
                minuted: row["minuted_id"],
                officer: row["officer_id"],
                reason: row["reason"],
                authority: row["authority"],
                on: row["event_on"],
                recordedAt: row["recorded_at"]
            )
        }
    }
}
