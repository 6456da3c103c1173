package import Database
package import Money
package import Panel

/// Officers, their roles and the tokens they sign in with.
package enum Officers {
    /// Who holds a token that is good on this day, with all roles.
    package static func holding(token hash: [UInt8], on day: Day) -> Query<Officer?> {
        Query(
            """
            SELECT o.id, o.ref, o.name, o.provider_id, r.role
            FROM tokens t
            JOIN officers o ON o.id = t.officer_id
            JOIN officer_roles r ON r.officer_id = o.id
            WHERE t.hash = \(hash) AND t.revoked_at IS NULL AND t.expires_on >= \(day)
                AND o.left_on IS NULL
            """,
            decode: officer
        )
    }

    package static func find(_ reference: String) -> Query<Officer?> {
        Query(
            """
            SELECT o.id, o.ref, o.name, o.provider_id, r.role
            FROM officers o
            JOIN officer_roles r ON r.officer_id = o.id
            WHERE o.ref = \(reference) AND o.left_on IS NULL
            """,
            decode: officer
        )
    }

    /// How many there are, those who left included.
    package static let count = Query.one("SELECT count(*) AS officers FROM officers") { row in
        try row["officers"] as Int
    }

    package static func insert(_ officer: Officer, event: Int64) -> [SQL] {
        let roles = officer.roles.sorted { $0.rawValue < $1.rawValue }
            .map { [officer.id.value, $0.value, event.value] }
        return [
            """
            INSERT INTO officers (id, ref, name, provider_id, event_number)
            VALUES (\(officer.id), \(officer.reference), \(officer.name), \(officer.provider),
                \(event))
            """,
            """
            INSERT INTO officer_roles (officer_id, role, event_number) VALUES \(rows: roles)
            """,
        ]
    }

    @Sendable
    private static func officer(_ rows: [Row]) throws -> Officer? {
        guard let first = rows.first else { return nil }
        return try Officer(
            id: first["id"],
            reference: first["ref"],
            name: first["name"],
            roles: Set(rows.map { try $0["role"] }),
            provider: first["provider_id"]
        )
    }
}
