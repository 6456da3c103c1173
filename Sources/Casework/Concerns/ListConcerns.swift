package import Panel
import Store

/// Concerns, newest first, narrowed as wanted.
package struct ListConcerns: LookUp {
    package typealias Answer = Listed<ShownConcern>

    package static let act = Act.seeConcerns
    package static let sorts = Concerns.sorts.words
    package static let choices = ["state": Input.words(of: ConcernState.self)]

    package var concern: String?
    package var order: String?
    package var child: String?
    /// raised, overdue, acknowledged or closed.
    package var state: String?
    package var paging: Paging

    package init(
        concern: String? = nil,
        order: String? = nil,
        child: String? = nil,
        state: String? = nil,
        paging: Paging = Paging()
    ) {
        self.concern = concern
        self.order = order
        self.child = child
        self.state = state
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownConcern> {
        var filter = Concerns.Filter()
        filter.reference = try concern.map { try desk.concern($0).reference }
        filter.order = try order.map { try desk.order($0).id }
        filter.child = try child.map { try desk.concernedChild($0).id }
        filter.state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: ConcernState.self, what: "state")
        }
        filter.provider = desk.reportingProvider
        return Listed(
            try desk.fetch(Concerns.list(paging.page(by: Concerns.sorts), filter, at: desk.now))
        ) {
            ShownConcern($0, now: desk.now)
        }
    }
}
