package import Database
package import Money
package import Panel

/// What officers sign in with: hashes only.
package enum Tokens {
    /// A token without what is secret.
    package struct Card: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let officer: String
        package let officerName: String
        package let expires: Day
        package let scope: Scope
        package let isRevoked: Bool
    }

    package static func find(_ reference: String) -> Query<Card?> {
        .first("\(cards) WHERE t.ref = \(reference)", read: card)
    }

    package static func of(officer: ID) -> Query<[Card]> {
        .all("\(cards) WHERE t.officer_id = \(officer) ORDER BY t.event_number DESC", read: card)
    }

    package static let sorts: Sorts = [
        "token_reference": "position", "expires": "expires_on",
    ]

    /// - Parameter officer: nil lists everybody's.
    package static func list(of officer: ID?, _ page: Page) -> Query<Listing<Card>> {
        var conditions: [SQL] = []
        if let officer { conditions.append("t.officer_id = \(officer)") }
        return .page(page, cards, where: conditions, read: card)
    }

    package static func insert(
        id: ID,
        reference: String,
        officer: ID,
        hash: [UInt8],
        expires: Day,
        scope: Scope,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO tokens (id, ref, officer_id, hash, expires_on, scope, event_number)
        VALUES (\(id), \(reference), \(officer), \(hash), \(expires), \(scope), \(event))
        """
    }

    package static func revoke(_ token: ID, at now: Instant) -> SQL {
        "UPDATE tokens SET revoked_at = \(now) WHERE id = \(token)"
    }

    package static func revokeAll(of officer: ID, at now: Instant) -> SQL {
        """
        UPDATE tokens SET revoked_at = \(now)
        WHERE officer_id = \(officer) AND revoked_at IS NULL
        """
    }

    private static let cards: SQL = """
        SELECT t.event_number AS position, t.id, t.ref, t.expires_on, t.scope, t.revoked_at,
            o.ref AS officer, o.name AS officer_name
        FROM tokens t JOIN officers o ON o.id = t.officer_id
        """

    @Sendable
    private static func card(_ row: Row) throws -> Card {
        let revokedAt: Instant? = try row["revoked_at"]
        return try Card(
            id: row["id"],
            reference: row["ref"],
            officer: row["officer"],
            officerName: row["officer_name"],
            expires: row["expires_on"],
            scope: row["scope"],
            isRevoked: revokedAt != nil
        )
    }
}
