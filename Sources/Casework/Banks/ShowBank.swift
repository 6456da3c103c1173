package import Money
package import Panel
import Store

/// Where a provider is, was and may be paid, by last digits: nothing is ever opened.
package struct ShowBank: LookUp {
    package static let act = Act.seePayments

    package var provider: String

    package init(provider: String) {
        self.provider = provider
    }

    package struct Answer: Codable, Sendable {
        package let provider: String
        /// What it is paid on today.
        package let inUse: String?
        package let accounts: [Item]
    }

    package struct Item: Codable, Sendable {
        package let bankAccount: String
        package let lastDigits: String
        /// proposed, cooling, in-use, replaced or refused.
        package let state: String
        package let proposedOn: Day
        package let proposedBy: String
        package let approvedBy: String?
        package let called: String?
        package let calledOn: Day?
        package let usableFrom: Day?
        package let replacedFrom: Day?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let provider = try desk.provider(provider)
        let cards = try desk.fetch(BankAccounts.cards(of: provider.id))
        let used = cards.first { $0.account.isInUse(on: desk.today) }
        return Answer(
            provider: provider.reference,
            inUse: used?.account.reference,
            accounts: cards.map { Item($0, today: desk.today) }
        )
    }
}

extension ShowBank.Item {
    init(_ card: BankAccounts.Card, today: Day) {
        let account = card.account
        bankAccount = account.reference
        lastDigits = account.lastDigits
        state =
            account.isInUse(on: today)
            ? "in-use" : account.isCooling(on: today) ? "cooling" : account.state.rawValue
        proposedOn = account.proposedOn
        proposedBy = card.proposedBy
        approvedBy = card.approvedBy
        called = card.calledContact
        calledOn = card.calledOn
        usableFrom = account.usableFrom
        replacedFrom = account.replacedFrom
    }
}
