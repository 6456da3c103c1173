import Money
package import Panel
import Store

/// Voluntary organisations, newest first; a provider's own officer sees only their own.
package struct ListProviders: LookUp {
    package typealias Answer = Listed<ProviderCard>

    package static let act = Act.seeProviders

    package var standing: String?
    /// A part of the name.
    package var search: String?
    package var paging: Paging

    package init(standing: String? = nil, search: String? = nil, paging: Paging = Paging()) {
        self.standing = standing
        self.search = search
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ProviderCard> {
        let standing = try standing.map { text throws(Refusal) in
            try Input.choice(text, of: Standing.self, what: "standing")
        }
        let search = try search.map { try Input.name($0, what: "text to search for") }
        let listing = try desk.fetch(
            Providers.list(
                standing: standing,
                search: search,
                only: desk.onlyProvider,
                paging.page()
            )
        )
        return Listed(listing, as: ProviderCard.init)
    }
}
