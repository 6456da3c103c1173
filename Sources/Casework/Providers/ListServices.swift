package import Panel
import Store

/// What is offered, newest first, at today's prices.
package struct ListServices: LookUp {
    package typealias Answer = Listed<ServiceCard>

    package static let act = Act.seeProviders
    package static let sorts = Services.sorts.words

    package var provider: String?
    package var head: String?
    package var paging: Paging

    package init(provider: String? = nil, head: String? = nil, paging: Paging = Paging()) {
        self.provider = provider
        self.head = head
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ServiceCard> {
        let provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        let head = try head.map { try desk.code($0, of: "head").code }
        let listing = try desk.fetch(
            Services.list(provider: provider, head: head, paging.page(by: Services.sorts))
        )
        let cards = try desk.priced(listing.items)
        return Listed(items: cards, next: listing.next)
    }
}
