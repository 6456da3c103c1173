package import Money
package import Panel
import Store

/// The checks that stand, newest first: which hold, which are about to lapse, and which have.
package struct ListChecks: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeProviders
    package static let sorts = Checks.sorts.words
    package static let choices = ["state": Input.words(of: CheckState.self)]

    package var provider: String?
    /// A code of the list `check`.
    package var kind: String?
    /// `verified`, `expiring` within sixty days, or `lapsed`.
    package var state: String?
    package var paging: Paging

    package init(
        provider: String? = nil,
        kind: String? = nil,
        state: String? = nil,
        paging: Paging = Paging()
    ) {
        self.provider = provider
        self.kind = kind
        self.state = state
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let provider: String
        package let name: String
        package let kind: String
        package let state: CheckState
        package let verifiedOn: Day
        package let verifiedBy: String
        package let verifierName: String
        package let expires: Day
        /// Below zero when it has lapsed.
        package let daysLeft: Int

        init(_ check: Checks.Standing, on today: Day) {
            provider = check.provider
            name = check.name
            kind = check.kind
            state = CheckState.of(check.span.to, on: today)
            verifiedOn = check.span.from
            verifiedBy = check.verifiedBy
            verifierName = check.verifierName
            expires = check.span.to
            daysLeft = today.days(until: check.span.to)
        }
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        var filter = Checks.Filter()
        filter.provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        filter.kind = try kind.map { try desk.code($0, of: "check").code }
        let state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: CheckState.self, what: "state")
        }
        let (today, soon) = (desk.today, desk.today.adding(days: CheckState.soonDays))
        switch state {
        case .verified: filter.lastFrom = soon.adding(days: 1)
        case .expiring: (filter.lastFrom, filter.lastTo) = (today, soon)
        case .lapsed: filter.lastTo = today.adding(days: -1)
        // What is missing is no check: the provider's own page tells it.
        case .missing: (filter.lastFrom, filter.lastTo) = (today, today.adding(days: -1))
        case nil: break
        }
        return Listed(try desk.fetch(Checks.list(paging.page(by: Checks.sorts), filter))) {
            Item($0, on: today)
        }
    }
}
