package import Database
package import Money
package import Panel

/// Officers, their roles and the tokens they sign in with.
package enum Officers {
    package static func find(_ reference: String) -> Query<Officer?> {
        Query(
            """
            SELECT o.id, o.ref, o.name, o.provider_id, r.role
            FROM officers o
            JOIN \(roles) AS r ON r.officer_id = o.id
            WHERE o.ref = \(reference) AND o.left_on IS NULL
            """,
            decode: officer
        )
    }

    /// Those who left included, with the day they did.
    package static func known(_ reference: String) -> Query<(officer: Officer, leftOn: Day?)?> {
        Query(
            """
            SELECT o.id, o.ref, o.name, o.provider_id, o.left_on, r.role
            FROM officers o
            JOIN \(roles) AS r ON r.officer_id = o.id
            WHERE o.ref = \(reference)
            """
        ) { rows in
            guard let first = rows.first, let officer = try officer(rows) else { return nil }
            return (officer, try first["left_on"])
        }
    }

    /// One row of a list of officers.
    package struct Card: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let name: String
        package let provider: String?
        package let leftOn: Day?
    }

    package static let sorts: Sorts = [
        "officer": "position", "name": "name", "left_on": "left_on",
    ]

    /// Newest first, those who left included.
    ///
    /// Narrowed to a role or a provider's where they are given.
    package static func list(
        role: Role?,
        of provider: ID? = nil,
        _ page: Page
    ) -> Query<Listing<Card>> {
        var conditions: [SQL] = []
        if let provider { conditions.append("o.provider_id = \(provider)") }
        if let role {
            conditions.append(
                "o.id IN (SELECT r.officer_id FROM \(roles) AS r WHERE r.role = \(role))"
            )
        }
        return .page(
            page,
            """
            SELECT o.event_number AS position, o.id, o.ref, o.name, o.left_on, p.ref AS provider
            FROM officers o LEFT JOIN providers p ON p.id = o.provider_id
            """,
            where: conditions
        ) { row in
            try Card(
                id: row["id"],
                reference: row["ref"],
                name: row["name"],
                provider: row["provider"],
                leftOn: row["left_on"]
            )
        }
    }

    /// The roles of these officers, of whom there must be at least one.
    package static func roles(of officers: [ID]) -> Query<[ID: [Role]]> {
        Query(
            """
            SELECT r.officer_id, r.role FROM \(roles) AS r
            WHERE r.officer_id IN (\(list: officers)) ORDER BY r.officer_id, r.role
            """
        ) { rows in
            let pairs = try rows.map { row in
                try (officer: row["officer_id"] as ID, role: row["role"] as Role)
            }
            return Dictionary(grouping: pairs, by: \.officer).mapValues { $0.map(\.role) }
        }
    }

    /// Who works for the council and has not left.
    package static let council = Query.all(
        """
        SELECT ref, name FROM officers WHERE provider_id IS NULL AND left_on IS NULL
        ORDER BY event_number
        """
    ) { row in
        (reference: try row["ref"] as String, name: try row["name"] as String)
    }

    /// How many administrators there are who have not left.
    package static let administrators = Query.one(
        """
        SELECT count(*) AS administrators
        FROM officers o JOIN \(roles) AS r ON r.officer_id = o.id
        WHERE r.role = \(Role.administrator) AND o.left_on IS NULL
        """
    ) { row in
        try row["administrators"] as Int
    }

    /// How many administrators have a token that is good on a day.
    package static func administratorsSignedIn(on day: Day) -> Query<Int> {
        .one(
            """
            SELECT count(DISTINCT o.id) AS administrators
            FROM officers o
            JOIN \(roles) AS r ON r.officer_id = o.id
            JOIN tokens t ON t.officer_id = o.id
            WHERE r.role = \(Role.administrator) AND o.left_on IS NULL
                AND t.revoked_at IS NULL AND t.expires_on >= \(day)
            """
        ) { row in
            try row["administrators"]
        }
    }

    package static func leave(_ officer: ID, on day: Day) -> SQL {
        "UPDATE officers SET left_on = \(day) WHERE id = \(officer)"
    }

    /// How many there are, those who left included.
    package static let count = Query.one("SELECT count(*) AS officers FROM officers") { row in
        try row["officers"] as Int
    }

    package static func insert(_ officer: Officer, event: Int64) -> [SQL] {
        [
            """
            INSERT INTO officers (id, ref, name, provider_id, event_number)
            VALUES (\(officer.id), \(officer.reference), \(officer.name), \(officer.provider),
                \(event))
            """,
            insert(officer.roles, of: officer.id, event: event),
        ]
    }

    @Sendable
    static func officer(_ rows: [Row]) throws -> Officer? {
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
