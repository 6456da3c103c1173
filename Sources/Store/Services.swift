package import Database
package import Panel

/// What providers offer.
package enum Services {
    /// A service and whose it is; what it costs stands in its rate card.
    package struct Card: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let provider: ProviderStanding
        package let name: String
        package let unit: String
        package let head: String
        package let terms: Terms
        package let noShow: String

        package init(
            id: ID,
            reference: String,
            provider: ProviderStanding,
            name: String,
            unit: String,
            head: String,
            terms: Terms,
            noShow: String
        ) {
            self.id = id
            self.reference = reference
            self.provider = provider
            self.name = name
            self.unit = unit
            self.head = head
            self.terms = terms
            self.noShow = noShow
        }
    }

    package static func find(_ reference: String) -> Query<Card?> {
        .first("\(cards) WHERE s.ref = \(reference)", read: card)
    }

    package static func of(provider: ID) -> Query<[Card]> {
        .all("\(cards) WHERE s.provider_id = \(provider) ORDER BY s.event_number", read: card)
    }

    /// The reference of the provider's service of that name, if it has one.
    package static func same(provider: ID, name: String) -> Query<String?> {
        .first(
            """
            SELECT ref FROM services
            WHERE provider_id = \(provider) AND search_name = \(Input.searchName(name))
            """
        ) { row in
            try row["ref"]
        }
    }

    package static let sorts: Sorts = [
        "service": "position", "name": "search_name", "head": "head", "unit": "unit",
    ]

    /// Newest first; narrowed to a provider or a head where they are given.
    package static func list(
        provider: ID?,
        head: String?,
        _ page: Page
    ) -> Query<Listing<Card>> {
        var conditions: [SQL] = []
        if let provider { conditions.append("s.provider_id = \(provider)") }
        if let head { conditions.append("s.head = \(head)") }
        return .page(page, cards, where: conditions, read: card)
    }

    package static func insert(_ service: Card, event: Int64) -> SQL {
        """
        INSERT INTO services (id, ref, provider_id, name, search_name, unit, head, terms, no_show,
            event_number)
        VALUES (\(service.id), \(service.reference), \(service.provider.id), \(service.name),
            \(Input.searchName(service.name)), \(service.unit), \(service.head),
            \(service.terms), \(service.noShow), \(event))
        """
    }

    private static let cards: SQL = """
        SELECT s.event_number AS position, s.id, s.ref, s.name, s.search_name, s.unit, s.head,
            s.terms, s.no_show,
            s.provider_id, p.ref AS provider, p.standing
        FROM services s JOIN providers p ON p.id = s.provider_id
        """

    @Sendable
    private static func card(_ row: Row) throws -> Card {
        try Card(
            id: row["id"],
            reference: row["ref"],
            provider: ProviderStanding(
                id: row["provider_id"],
                reference: row["provider"],
                standing: row["standing"]
            ),
            name: row["name"],
            unit: row["unit"],
            head: row["head"],
            terms: row["terms"],
            noShow: row["no_show"]
        )
    }
}
