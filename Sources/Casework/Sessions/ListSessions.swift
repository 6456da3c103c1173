package import Panel
import Store

/// Sessions, the newest first, narrowed as wanted; to a provider's own officer the provider's.
package struct ListSessions: LookUp {
    package typealias Answer = Listed<ShownSession>

    package static let act = Act.seeSessions
    package static let sorts = Sessions.sorts.words
    package static let choices = ["state": Input.words(of: SessionState.self)]

    /// An order, or one line of it.
    package var order: String?
    package var package: String?
    package var provider: String?
    package var state: String?
    /// Delivered on or after this day.
    package var from: String?
    /// Delivered on or before this day.
    package var to: String?
    package var paging: Paging

    package init(
        order: String? = nil,
        package: String? = nil,
        provider: String? = nil,
        state: String? = nil,
        from: String? = nil,
        to: String? = nil,
        paging: Paging = Paging()
    ) {
        self.order = order
        self.package = package
        self.provider = provider
        self.state = state
        self.from = from
        self.to = to
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownSession> {
        var filter = Sessions.Filter()
        if let order, order.contains("/") {
            filter.line = try desk.orderLine(order).line.line.id
        } else {
            filter.order = try order.map { try desk.order($0).id }
        }
        filter.package = try package.map { try desk.package($0).package.id }
        filter.provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        filter.state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: SessionState.self, what: "state")
        }
        filter.from = try from.map { text throws(Refusal) in try Input.day(text) }
        filter.to = try to.map { text throws(Refusal) in try Input.day(text) }
        return Listed(
            try desk.fetch(Sessions.list(paging.page(by: Sessions.sorts), filter)),
            as: ShownSession.init
        )
    }
}
