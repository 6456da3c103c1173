package import Money
package import Panel
import Store

/// Orders, newest first: of one provider, of one package, or in one state, if wanted.
package struct ListOrders: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeOrders
    package static let sorts = Orders.sorts.words
    package static let choices = ["state": Input.words(of: OrderState.self)]

    package var provider: String?
    package var package: String?
    /// live or ended; or to-start, of which nothing was reported; or to-report, whose package is
    /// over and has no end report.
    package var state: String?
    package var paging: Paging

    package init(
        provider: String? = nil,
        package: String? = nil,
        state: String? = nil,
        paging: Paging = Paging()
    ) {
        self.provider = provider
        self.package = package
        self.state = state
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let order: String
        package let package: String
        package let child: String
        package let provider: String
        package let providerName: String
        package let state: OrderState
        package let version: Int
        package let from: Day
        package let to: Day
        package let totalPence: Pence
        /// What may still be delivered.
        package let committedPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        let package = try package.map { try desk.package($0).package.id }
        let state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: OrderState.self, what: "state")
        }
        let listing = try desk.fetch(
            Orders.list(
                paging.page(by: Orders.sorts),
                provider: provider,
                package: package,
                in: state,
                today: desk.today
            )
        )
        return Listed(listing) { order in
            Item(
                order: order.reference,
                package: order.packageReference,
                child: order.childReference,
                provider: order.provider.reference,
                providerName: order.providerName,
                state: order.state,
                version: order.version,
                from: order.span.from,
                to: order.span.to,
                totalPence: order.total,
                committedPence: order.committed
            )
        }
    }
}

extension Orders.Order {
    var state: OrderState { isLive ? .live : .ended }
}
