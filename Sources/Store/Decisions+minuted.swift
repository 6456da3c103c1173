package import Database
package import Panel

// What stands in the minutes of closed sittings.
extension Decisions {
    /// What closed sittings decided for these children, at least one, newest first.
    package static func minuted(for children: [ID], most: Int) -> Query<[Decision]> {
        .all(
            """
            \(selection) WHERE p.child_id IN (\(list: children)) AND m.decision_id IS NOT NULL
            ORDER BY s.sits_on DESC, d.event_number DESC LIMIT \(most)
            """,
            read: decision
        )
    }

    /// The agencies that counted for each decision of a closed sitting, in their order.
    package static func agencies(in sitting: ID) -> Query<[ID: [String]]> {
        Query(
            """
            SELECT m.decision_id, m.quorum FROM minutes m
            JOIN decisions d ON d.id = m.decision_id WHERE d.sitting_id = \(sitting)
            """
        ) { rows in
            var agencies: [ID: [String]] = [:]
            for row in rows {
                let quorum: String = try row["quorum"]
                agencies[try row["decision_id"]] = quorum.split(separator: " ").map(String.init)
            }
            return agencies
        }
    }
}
