package import Panel
import Secrets
package import Store

extension ReadingDesk {
    /// The account of this reference; to a provider's own officer there is no other's.
    package func bankAccount(_ text: String) throws -> BankAccount {
        let reference = try Noun.bankAccount.read(text)
        let account = try fetch(BankAccounts.find(reference))
        return try found(
            account.flatMap { sees($0.provider.id) ? $0 : nil },
            .bankAccount,
            reference
        )
    }

    /// The number of this reference; to a provider's own officer there is no other's.
    package func contact(_ text: String) throws -> Contacts.Contact {
        let reference = try Noun.contact.read(text)
        let contact = try fetch(Contacts.find(reference))
        return try found(
            contact.flatMap { sees($0.provider.id) ? $0 : nil },
            .contact,
            reference
        )
    }

    /// The blind index by which two equal accounts are known, unopened.
    func index(_ details: BankDetails) -> [UInt8] {
        keyring.blindIndex("\(BankColumn.accountNumber.name) \(details.compared)")
    }
}

/// A sealed column of where a provider is paid or called, by the name that is bound to what it
/// holds.
enum BankColumn: String {
    case sortCode = "bank_accounts.sort_code"
    case accountNumber = "bank_accounts.account_number"
    case accountName = "bank_accounts.account_name"
    case phone = "provider_contacts.phone"

    var name: String { rawValue }
}
