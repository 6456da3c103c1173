package import Panel
import Store

/// Refuses an account that was proposed, or stops one that was approved.
///
/// While it cools off the former one stays in use; one that is in use already leaves its provider
/// with none.
package struct RefuseBank: ActRequest {
    package static let act = Act.refuseBank

    package var bankAccount: String

    package init(bankAccount: String) {
        self.bankAccount = bankAccount
    }

    package struct Answer: Codable, Sendable {
        package let bankAccount: String
        package let provider: String
        package let state: BankAccount.State
        /// What its provider is paid on now.
        package let inUse: String?
    }

    package func perform(at desk: Desk) throws -> Answer {
        let account = try desk.bankAccount(bankAccount)
        guard account.state == .proposed || account.state == .approved else {
            throw Refusal.bank(.overAlready)
        }
        let accounts = try desk.fetch(BankAccounts.of(provider: account.provider.id))
        let former =
            account.isCooling(on: desk.today)
            ? accounts.first { $0.state == .replaced && $0.isInUse(on: desk.today) } : nil
        desk.save(BankAccounts.refuse(account, restoring: former?.id))
        var facts = [
            "provider": account.provider.reference, "last_digits": account.lastDigits,
            "was": account.state.rawValue,
        ]
        facts["restored"] = former?.reference
        desk.record(account.reference, facts)
        let left = accounts.first { $0.id != account.id && $0.isInUse(on: desk.today) }
        return Answer(
            bankAccount: account.reference,
            provider: account.provider.reference,
            state: .refused,
            inUse: left?.reference
        )
    }
}
