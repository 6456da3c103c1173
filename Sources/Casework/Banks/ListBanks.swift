package import Money
package import Panel
import Store

/// Where providers are, were and may be paid, newest first, by last digits: nothing is ever opened.
package struct ListBanks: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seePayments
    package static let sorts = BankAccounts.sorts.words
    package static let choices = ["state": Input.words(of: BankAccounts.Use.self)]

    package var provider: String?
    /// proposed, cooling, in-use, replaced or refused.
    package var state: String?
    package var paging: Paging

    package init(provider: String? = nil, state: String? = nil, paging: Paging = Paging()) {
        self.provider = provider
        self.state = state
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let bankAccount: String
        package let provider: String
        package let lastDigits: String
        package let state: String
        package let proposedOn: Day
        package let proposedBy: String
        package let approvedBy: String?
        package let usableFrom: Day?

        init(_ card: BankAccounts.Card, on today: Day) {
            let account = ShowBank.Item(card, today: today)
            bankAccount = account.bankAccount
            provider = card.account.provider.reference
            lastDigits = account.lastDigits
            state = account.state
            proposedOn = account.proposedOn
            proposedBy = account.proposedBy
            approvedBy = account.approvedBy
            usableFrom = account.usableFrom
        }
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let use = try state.map { text throws(Refusal) in
            try Input.choice(text, of: BankAccounts.Use.self, what: "state")
        }
        let accounts = BankAccounts.list(
            try paging.page(by: BankAccounts.sorts),
            provider: try provider.map { try desk.provider($0).id } ?? desk.onlyProvider,
            use: use,
            on: desk.today
        )
        return Listed(try desk.fetch(accounts)) { Item($0, on: desk.today) }
    }
}
