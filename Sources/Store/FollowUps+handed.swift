package import Database
package import Money
package import Panel

// What becomes of the follow-ups of a start that is taken back.
extension FollowUps {
    /// A start that nobody follows up, since another report of it was followed up.
    package struct Waiting: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let package: ID
        package let start: RunningStarts.Start
        package let on: Day
        /// Whose officer reported it; nil is the council's own.
        package let provider: ID?
    }

    /// The reports of the same start that stand and were not followed up while this one was, in the
    /// order in which it began by them.
    package static func waiting(behind outcome: ID) -> Query<[Waiting]> {
        .all(
            """
            SELECT t.id, t.ref, t.child_id, t.package_id, t.measure, t.value, t.happened_on,
                o.provider_id
            FROM outcomes w
            JOIN outcomes t ON t.child_id = w.child_id AND t.measure = w.measure
                AND t.value = w.value AND t.id <> w.id AND t.beneficiary = \(Beneficiary.child)
            JOIN officers o ON o.id = t.reported_by
            WHERE w.id = \(outcome) AND \(Outcomes.stands("t.id"))
                AND t.happened_on >= w.happened_on
                AND t.happened_on <= (SELECT max(f.until_on) FROM follow_ups f
                    WHERE f.outcome_id = w.id)
                AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.outcome_id = t.id)
            ORDER BY t.happened_on, t.event_number, t.id
            """
        ) { row in
            try Waiting(
                id: row["id"],
                reference: row["ref"],
                package: row["package_id"],
                start: RunningStarts.Start(
                    child: row["child_id"],
                    measure: row["measure"],
                    value: row["value"]
                ),
                on: row["happened_on"],
                provider: row["provider_id"]
            )
        }
    }

    /// Whether the start that a follow-up asks about was taken back.
    package static func isWithdrawn(_ followUp: ID) -> Query<Bool> {
        .one(
            """
            SELECT CASE WHEN \(Outcomes.stands("f.outcome_id")) THEN 0 ELSE 1 END AS is_withdrawn
            FROM follow_ups f WHERE f.id = \(followUp)
            """
        ) { row in
            try row["is_withdrawn"]
        }
    }
}
