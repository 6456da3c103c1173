package import Money
package import Panel
import Secrets
import Store

/// Keeps a number that a provider is called back on; it counts for changes that come after it.
package struct AddContact: ActRequest {
    package static let act = Act.addContact

    package var provider: String
    /// The number as it was typed in.
    package var phone: String

    package init(provider: String, phone: String) {
        self.provider = provider
        self.phone = phone
    }

    package struct Answer: Codable, Sendable {
        package let contact: String
        package let provider: String
        package let lastDigits: String
        package let heldFrom: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let provider = try desk.provider(provider)
        let phone = try PhoneNumber(reading: phone)
        let id = desk.newID()
        let sealed = desk.keyring.seal(phone.text, row: id.text, column: BankColumn.phone.name)
        let contact = Contacts.New(
            id: id,
            reference: try desk.newReference(.contact),
            provider: provider.id,
            key: sealed.key,
            phone: sealed.bytes,
            lastDigits: phone.lastDigits,
            heldFrom: desk.today
        )
        desk.save(Contacts.insert(contact, event: desk.event))
        desk.record(
            contact.reference,
            ["provider": provider.reference, "last_digits": phone.lastDigits]
        )
        return Answer(
            contact: contact.reference,
            provider: provider.reference,
            lastDigits: phone.lastDigits,
            heldFrom: desk.today
        )
    }
}
