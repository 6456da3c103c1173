package import Panel
import Secrets
import Store

/// Says where a provider is to be paid from now on; somebody else approves it.
///
/// The details are in no event, answer, message or log; of the request only a keyed hash is kept.
package struct ProposeBank: ActRequest {
    package static let act = Act.proposeBank

    package var provider: String
    /// The text that was typed in: lines `name:`, `sort-code:`, `account-number:`.
    package var details: String

    package init(provider: String, details: String) {
        self.provider = provider
        self.details = details
    }

    package struct Answer: Codable, Sendable {
        package let bankAccount: String
        package let provider: String
        package let lastDigits: String
        package let state: BankAccount.State
        /// Other providers with the same account; a provider's own officer is not told.
        package let sharedWith: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let provider = try desk.provider(provider)
        let details = try BankDetails(reading: details)
        let index = desk.index(details)
        let (accounts, same, shared, contacts) = try desk.fetch(
            BankAccounts.of(provider: provider.id),
            BankAccounts.same(provider: provider.id, indexed: index),
            BankAccounts.providers(indexed: index, except: provider.id),
            Contacts.list(of: provider.id, Page(size: 1))
        )
        try accounts.checkProposal(
            same: same,
            isCallable: !contacts.items.isEmpty,
            of: provider.reference,
            on: desk.today
        )
        let account = try sealed(details, index: index, of: provider, at: desk)
        desk.save(BankAccounts.insert(account, event: desk.event))
        desk.record(
            account.reference,
            ["provider": provider.reference, "last_digits": details.lastDigits]
        )
        return Answer(
            bankAccount: account.reference,
            provider: provider.reference,
            lastDigits: details.lastDigits,
            state: .proposed,
            sharedWith: desk.officer.seesOnlyOwnProvider ? [] : shared
        )
    }

    private func sealed(
        _ details: BankDetails,
        index: [UInt8],
        of provider: ProviderStanding,
        at desk: Desk
    ) throws -> BankAccounts.New {
        let id = desk.newID()
        func sealed(_ text: String, _ column: BankColumn) -> [UInt8] {
            desk.keyring.seal(text, row: id.text, column: column.name).bytes
        }
        return BankAccounts.New(
            id: id,
            reference: try desk.newReference(.bankAccount),
            provider: provider.id,
            key: desk.keyring.current,
            sortCode: sealed(details.sortCode, .sortCode),
            accountNumber: sealed(details.accountNumber, .accountNumber),
            accountName: sealed(details.name, .accountName),
            lastDigits: details.lastDigits,
            index: index,
            proposedBy: desk.officer.id,
            proposedOn: desk.today
        )
    }
}
