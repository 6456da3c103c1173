package import Database
package import Money
package import Panel

/// Numbers that providers are called back on, sealed; rows are added, never changed.
package enum Contacts {
    package struct Contact: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let provider: ProviderStanding
        package let lastDigits: String
        package let heldFrom: Day
        package let event: Int64
    }

    package static func find(_ reference: String) -> Query<Contact?> {
        .first("\(selection) WHERE c.ref = \(reference)", read: contact)
    }

    package static let sorts: Sorts = [
        "contact": "position", "held_from": "held_from",
    ]

    /// Newest first.
    package static func list(of provider: ID, _ page: Page) -> Query<Listing<Contact>> {
        .page(page, selection, where: ["c.provider_id = \(provider)"], read: contact)
    }

    /// The sealed number itself.
    package static func phone(of contact: ID) -> Query<(key: String, bytes: [UInt8])?> {
        .first("SELECT key_id, phone FROM provider_contacts WHERE id = \(contact)") { row in
            try (key: row["key_id"], bytes: row["phone"])
        }
    }

    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let provider: ID
        package let key: String
        package let phone: [UInt8]
        package let lastDigits: String
        package let heldFrom: Day

        package init(
            id: ID,
            reference: String,
            provider: ID,
            key: String,
            phone: [UInt8],
            lastDigits: String,
            heldFrom: Day
        ) {
            self.id = id
            self.reference = reference
            self.provider = provider
            self.key = key
            self.phone = phone
            self.lastDigits = lastDigits
            self.heldFrom = heldFrom
        }
    }

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO provider_contacts (id, ref, provider_id, key_id, phone, last_digits, held_from,
            event_number)
        VALUES (\(new.id), \(new.reference), \(new.provider), \(new.key), \(new.phone),
            \(new.lastDigits), \(new.heldFrom), \(event))
        """
    }

    private static let selection: SQL = """
        SELECT c.event_number AS position, c.id, c.ref, c.provider_id, p.ref AS provider_ref, p.standing, c.last_digits,
            c.held_from, c.event_number
        FROM provider_contacts c JOIN providers p ON p.id = c.provider_id
        """

    @Sendable
    private static func contact(_ row: Row) throws -> Contact {
        try Contact(
            id: row["id"],
            reference: row["ref"],
            provider: ProviderStanding(
                id: row["provider_id"],
                reference: row["provider_ref"],
                standing: row["standing"]
            ),
            lastDigits: row["last_digits"],
            heldFrom: row["held_from"],
            event: row["event_number"]
        )
    }
}
