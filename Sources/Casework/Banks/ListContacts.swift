package import Money
package import Panel
import Store

/// The numbers that are held of a provider, newest first, by their last digits.
package struct ListContacts: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seePayments
    package static let sorts = Contacts.sorts.words

    package var provider: String
    package var paging: Paging

    package init(provider: String, paging: Paging = Paging()) {
        self.provider = provider
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let contact: String
        package let provider: String
        package let lastDigits: String
        package let heldFrom: Day
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let provider = try desk.provider(provider)
        let contacts = try desk.fetch(
            Contacts.list(of: provider.id, paging.page(by: Contacts.sorts))
        )
        return Listed(contacts) { contact in
            Item(
                contact: contact.reference,
                provider: provider.reference,
                lastDigits: contact.lastDigits,
                heldFrom: contact.heldFrom
            )
        }
    }
}
