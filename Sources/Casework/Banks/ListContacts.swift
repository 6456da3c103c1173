package import Money
package import Panel
import Store

/// The numbers that are held of a provider, newest first, by their last digits.
package struct ListContacts: LookUp {
    package static let act = Act.seePayments

    package var provider: String

    package init(provider: String) {
        self.provider = provider
    }

    package struct Answer: Codable, Sendable {
        package let items: [Item]
    }

    package struct Item: Codable, Sendable {
        package let contact: String
        package let provider: String
        package let lastDigits: String
        package let heldFrom: Day
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let provider = try desk.provider(provider)
        let contacts = try desk.fetch(Contacts.of(provider: provider.id))
        return Answer(
            items: contacts.map { contact in
                Item(
                    contact: contact.reference,
                    provider: provider.reference,
                    lastDigits: contact.lastDigits,
                    heldFrom: contact.heldFrom
                )
            }
        )
    }
}
