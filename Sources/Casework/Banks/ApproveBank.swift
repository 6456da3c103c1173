package import Money
package import Panel
import Store

/// Approves where a provider is paid, after calling it back; used once it has cooled off, and until
/// then the former account stays in use.
package struct ApproveBank: ActRequest {
    package static let act = Act.approveBank

    package var bankAccount: String
    /// The number that was called, by its reference.
    package var called: String
    package var calledOn: String

    package init(bankAccount: String, called: String, calledOn: String) {
        self.bankAccount = bankAccount
        self.called = called
        self.calledOn = calledOn
    }

    package struct Answer: Codable, Sendable {
        package let bankAccount: String
        package let provider: String
        package let lastDigits: String
        package let state: BankAccount.State
        package let usableFrom: Day
        /// What stays in use until then.
        package let replaces: String?
        /// Other providers with the same account.
        package let sharedWith: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let account = try desk.bankAccount(bankAccount)
        let contact = try desk.contact(called)
        let calledOn = try Input.pastDay(calledOn, today: desk.today)
        try account.checkApproval(
            by: desk.officer.id,
            after: CallBack(provider: contact.provider.id, event: contact.event, on: calledOn)
        )
        let index = try desk.fetch(BankAccounts.index(of: account.id)) ?? []
        let (accounts, shared) = try desk.fetch(
            BankAccounts.of(provider: account.provider.id),
            BankAccounts.providers(indexed: index, except: account.provider.id)
        )
        let former = accounts.first { $0.state == .approved }
        let usableFrom = desk.today.adding(days: desk.settings.bankCoolingDays)
        desk.save(
            BankAccounts.approve(
                account,
                by: desk.officer.id,
                called: contact.id,
                on: calledOn,
                usableFrom: usableFrom
            )
        )
        var facts = [
            "provider": account.provider.reference, "last_digits": account.lastDigits,
            "called": contact.reference, "called_on": "\(calledOn)",
            "usable_from": "\(usableFrom)",
        ]
        facts["replaces"] = former?.reference
        desk.record(account.reference, facts)
        return Answer(
            bankAccount: account.reference,
            provider: account.provider.reference,
            lastDigits: account.lastDigits,
            state: .approved,
            usableFrom: usableFrom,
            replaces: former?.reference,
            sharedWith: shared
        )
    }
}
