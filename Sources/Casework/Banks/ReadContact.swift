package import Panel
import Secrets
import Store

/// Opens the number of a provider, to call it: recorded before it is answered.
package struct ReadContact: ActRequest {
    package static let act = Act.readContact
    package static let mayBePreviewed = false

    package var contact: String

    package init(contact: String) {
        self.contact = contact
    }

    package struct Answer: Codable, Sendable {
        package let contact: String
        package let provider: String
        /// None when the act is sent again with its key.
        package var phone: String?
    }

    package static func remembered(_ answer: Answer) -> Answer {
        Answer(contact: answer.contact, provider: answer.provider)
    }

    package func perform(at desk: Desk) throws -> Answer {
        let contact = try desk.contact(contact)
        let found = try desk.fetch(Contacts.phone(of: contact.id))
        let phone = try found.map { sealed in
            try desk.keyring.open(
                Sealed(key: sealed.key, bytes: sealed.bytes),
                row: contact.id.text,
                column: BankColumn.phone.name
            )
        }
        desk.record(contact.reference, ["provider": contact.provider.reference])
        return Answer(
            contact: contact.reference,
            provider: contact.provider.reference,
            phone: phone
        )
    }
}
