package import Database
package import Money
package import Panel

/// Exceptions to separate hands: granted, ended, never taken away.
package enum HandExceptions {
    package struct New: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let rule: HandRule
        package let officer: ID
        package let reason: String
        package let expires: Day
        package let grantedBy: ID

        package init(
            id: ID,
            reference: String,
            rule: HandRule,
            officer: ID,
            reason: String,
            expires: Day,
            grantedBy: ID
        ) {
            self.id = id
            self.reference = reference
            self.rule = rule
            self.officer = officer
            self.reason = reason
            self.expires = expires
            self.grantedBy = grantedBy
        }
    }

    package static func of(officer: ID) -> Query<[HandException]> {
        .all(
            """
            \(selection) WHERE x.officer_id = \(officer) ORDER BY x.event_number
            """,
            read: exception
        )
    }

    package static func find(_ reference: String) -> Query<HandException?> {
        .first("\(selection) WHERE x.ref = \(reference)", read: exception)
    }

    /// An exception with who got and who granted it.
    package struct Card: Hashable, Sendable {
        package let exception: HandException
        package let officer: String
        package let officerName: String
        package let reason: String
        package let grantedBy: String
    }

    package static let sorts: Sorts = [
        "exception": "position", "name": "officer_name", "rule": "rule", "expires": "expires_on",
    ]

    /// Newest first; one officer's where that is given.
    package static func list(officer: ID?, _ page: Page) -> Query<Listing<Card>> {
        var conditions: [SQL] = []
        if let officer { conditions.append("x.officer_id = \(officer)") }
        return .page(page, selection, where: conditions) { row in
            try Card(
                exception: exception(row),
                officer: row["officer_ref"],
                officerName: row["officer_name"],
                reason: row["reason"],
                grantedBy: row["granted_ref"]
            )
        }
    }

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO hand_exceptions (id, ref, rule, officer_id, reason, expires_on, granted_by,
            event_number)
        VALUES (\(new.id), \(new.reference), \(new.rule), \(new.officer), \(new.reason),
            \(new.expires), \(new.grantedBy), \(event))
        """
    }

    package static func end(_ reference: String, event: Int64) -> SQL {
        "UPDATE hand_exceptions SET ended_event = \(event) WHERE ref = \(reference)"
    }

    private static let selection: SQL = """
        SELECT x.event_number AS position, x.ref, x.rule, x.officer_id, x.reason, x.expires_on,
            x.ended_event, o.ref AS officer_ref, o.name AS officer_name, g.ref AS granted_ref
        FROM hand_exceptions x
        JOIN officers o ON o.id = x.officer_id
        JOIN officers g ON g.id = x.granted_by
        """

    @Sendable
    private static func exception(_ row: Row) throws -> HandException {
        let ended: Int64? = try row["ended_event"]
        return try HandException(
            reference: row["ref"],
            rule: row["rule"],
            officer: row["officer_id"],
            expires: row["expires_on"],
            hasEnded: ended != nil
        )
    }
}
