import Money
package import Panel
import Store

/// Voluntary organisations, newest first; a provider's own officer sees only their own.
package struct ListProviders: LookUp {
    package typealias Answer = Listed<ProviderCard>

    package static let act = Act.seeProviders
    package static let sorts = Providers.sorts.words
    package static let choices = ["standing": Input.words(of: Standing.self)]

    package var standing: String?
    /// A part of the name.
    package var search: String?
    /// A queue that they wait in: `providers-to-approve`, `banks-to-approve` or `checks-lapsing`.
    package var waiting: String?
    package var paging: Paging

    package init(
        standing: String? = nil,
        search: String? = nil,
        waiting: String? = nil,
        paging: Paging = Paging()
    ) {
        self.standing = standing
        self.search = search
        self.waiting = waiting
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ProviderCard> {
        let standing = try standing.map { text throws(Refusal) in
            try Input.choice(text, of: Standing.self, what: "standing")
        }
        let search = try search.map { try Input.name($0, what: "text to search for") }
        let queues = desk.officer.queues.filter(Waiting.ofProviders.contains)
        let waiting = try waiting.map { text throws(Refusal) in
            guard let queue = queues.first(where: { $0.rawValue == text }) else {
                throw .input(.unknownChoice(what: "queue", choices: queues.map(\.rawValue)))
            }
            return queue
        }
        let listing = try desk.fetch(
            Providers.list(
                standing: standing,
                search: search,
                waiting: waiting,
                only: desk.onlyProvider,
                Store.Queues.Scope(
                    today: desk.today,
                    now: desk.now,
                    officer: desk.officer.id,
                    provider: nil
                ),
                paging.page(by: Providers.sorts)
            )
        )
        return Listed(listing, as: ProviderCard.init)
    }
}
