package import Money
package import Panel
import Store

/// Children by reference, newest first; to a provider's officer only those it works with.
package struct ListChildren: LookUp {
    package typealias Answer = Listed<ChildCard>

    package static let act = Act.seeChildren
    package static let sorts = ChildLists.sorts.words

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ChildCard> {
        let page = try paging.page(by: ChildLists.sorts)
        let listing = try desk.fetch(
            desk.onlyProvider.map { ChildLists.of(provider: $0, page) } ?? ChildLists.all(page)
        )
        return Listed(listing) { item in
            ChildCard(
                child: item.reference,
                packages: item.packages,
                promisedPence: item.promised
            )
        }
    }
}

/// A child as a list shows one.
package struct ChildCard: Codable, Sendable {
    package let child: String
    package let packages: Int
    /// Held, committed, delivered, invoiced or paid.
    package let promisedPence: Pence
}
