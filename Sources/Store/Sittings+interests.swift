package import Database
package import Panel

// Who has an interest in which provider.
extension Sittings {
    /// An interest with the names that minutes show.
    package struct Declared: Hashable, Sendable {
        package let interest: Interest
        package let name: String
        package let provider: String
        package let nature: String
    }

    package static func interests(of sitting: ID) -> Query<[Declared]> {
        .all(
            """
            SELECT i.person, i.provider_id, r.ref AS provider_ref, i.nature
            FROM interests i JOIN providers r ON r.id = i.provider_id
            WHERE i.sitting_id = \(sitting) AND \(stands("i")) ORDER BY i.person_key, r.ref
            """
        ) { row in
            let name: String = try row["person"]
            return try Declared(
                interest: Interest(
                    person: Input.searchName(name),
                    provider: row["provider_id"]
                ),
                name: name,
                provider: row["provider_ref"],
                nature: row["nature"]
            )
        }
    }

    package static func insert(
        interest: Interest,
        name: String,
        nature: String,
        at sitting: ID,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO interests (sitting_id, person_key, person, provider_id, nature, event_number)
        VALUES (\(sitting), \(interest.person), \(name), \(interest.provider), \(nature),
            \(event))
        """
    }

    /// Takes back what stands declared of a person's interest in a provider.
    package static func withdraw(
        interest: Interest,
        at sitting: ID,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO interest_withdrawals (sitting_id, person_key, provider_id, interest_event,
            event_number)
        SELECT i.sitting_id, i.person_key, i.provider_id, i.event_number, CAST(\(event) AS bigint)
        FROM interests i
        WHERE i.sitting_id = \(sitting) AND i.person_key = \(interest.person)
            AND i.provider_id = \(interest.provider) AND \(stands("i"))
        """
    }

    /// Whether an interest is not taken back.
    private static func stands(_ interest: SQL) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM interest_withdrawals w
            WHERE w.sitting_id = \(interest).sitting_id AND w.person_key = \(interest).person_key
                AND w.provider_id = \(interest).provider_id
                AND w.interest_event = \(interest).event_number)
        """
    }
}
