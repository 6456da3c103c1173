package import Database
package import Panel

/// Voluntary organisations.
package enum Providers {
    package static func find(_ reference: String) -> Query<ProviderStanding?> {
        .first("SELECT id, ref, standing FROM providers WHERE ref = \(reference)") { row in
            try ProviderStanding(
                id: row["id"],
                reference: row["ref"],
                standing: row["standing"]
            )
        }
    }

    /// Of at least one provider, in the order they were entered.
    package static func standings(of providers: [ID]) -> Query<[ProviderStanding]> {
        .all(
            """
            SELECT id, ref, standing FROM providers WHERE id IN (\(list: providers))
            ORDER BY event_number, id
            """
        ) { row in
            try ProviderStanding(
                id: row["id"],
                reference: row["ref"],
                standing: row["standing"]
            )
        }
    }

    package static func reference(of provider: ID) -> Query<String?> {
        .first("SELECT ref FROM providers WHERE id = \(provider)") { row in
            try row["ref"]
        }
    }

    /// A provider with what registers call it.
    package struct Card: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let name: String
        package let charity: String?
        package let company: String?
        package let standing: Standing

        package init(
            id: ID,
            reference: String,
            name: String,
            charity: String?,
            company: String?,
            standing: Standing
        ) {
            self.id = id
            self.reference = reference
            self.name = name
            self.charity = charity
            self.company = company
            self.standing = standing
        }
    }

    package static func card(of provider: ID) -> Query<Card?> {
        .first("\(cards) WHERE id = \(provider)", read: card)
    }

    /// Those that have this name or one of these numbers already.
    package static func like(
        name: String,
        charity: String?,
        company: String?
    ) -> Query<[Card]> {
        .all(
            """
            \(cards)
            WHERE search_name = \(Input.searchName(name)) OR charity_number = \(charity)
                OR company_number = \(company)
            ORDER BY event_number
            """,
            read: card
        )
    }

    package static let sorts: Sorts = [
        "provider": "position", "name": "search_name", "standing": "standing",
    ]

    /// Newest first.
    ///
    /// Narrowed to one standing, a part of the name, a queue, or one provider where they are given.
    package static func list(
        standing: Standing?,
        search: String?,
        waiting: Waiting? = nil,
        only provider: ID?,
        _ scope: Queues.Scope,
        _ page: Page
    ) -> Query<Listing<Card>> {
        var conditions: [SQL] = []
        if let wanted = waiting.flatMap({ Queues.ofProviders($0, scope) }) {
            conditions.append("id IN (SELECT p.id FROM providers p WHERE \(wanted))")
        }
        if let standing { conditions.append("standing = \(standing)") }
        if let search { conditions.append("search_name LIKE \(pattern(search)) ESCAPE '!'") }
        if let provider { conditions.append("id = \(provider)") }
        return .page(page, cards, where: conditions, read: card)
    }

    package static func insert(_ provider: Card, event: Int64) -> SQL {
        """
        INSERT INTO providers (id, ref, name, search_name, charity_number, company_number,
            standing, event_number)
        VALUES (\(provider.id), \(provider.reference), \(provider.name),
            \(Input.searchName(provider.name)), \(provider.charity), \(provider.company),
            \(provider.standing), \(event))
        """
    }

    package static func approve(_ provider: ID, by officer: ID) -> SQL {
        """
        UPDATE providers SET standing = \(Standing.approved), approved_by = \(officer)
        WHERE id = \(provider)
        """
    }

    package static func set(_ standing: Standing, of provider: ID) -> SQL {
        "UPDATE providers SET standing = \(standing) WHERE id = \(provider)"
    }

    /// What it is called and registered as.
    package static func correct(_ provider: Card) -> SQL {
        """
        UPDATE providers SET name = \(provider.name),
            search_name = \(Input.searchName(provider.name)), charity_number = \(provider.charity),
            company_number = \(provider.company)
        WHERE id = \(provider.id)
        """
    }

    private static let cards: SQL = """
        SELECT event_number AS position, id, ref, name, search_name, charity_number,
            company_number, standing
        FROM providers
        """

    @Sendable
    private static func card(_ row: Row) throws -> Card {
        try Card(
            id: row["id"],
            reference: row["ref"],
            name: row["name"],
            charity: row["charity_number"],
            company: row["company_number"],
            standing: row["standing"]
        )
    }

    /// A part of a name as a pattern: what would be a wildcard stands for itself.
    private static func pattern(_ search: String) -> String {
        let escaped = Input.searchName(search).map { letter in
            "!%_".contains(letter) ? "!\(letter)" : String(letter)
        }
        return "%\(escaped.joined())%"
    }
}
