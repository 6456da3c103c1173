package import Money
package import Panel
import Store

/// Sittings, latest first.
package struct ListSittings: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeSittings
    package static let sorts = Sittings.sorts.words
    package static let choices = ["state": Input.words(of: State.self)]

    /// open or closed; both unless said.
    package var state: String?
    package var paging: Paging

    package init(state: String? = nil, paging: Paging = Paging()) {
        self.state = state
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let sitting: String
        package let on: Day
        package let state: String
        package let decisions: Int
        package let closedBy: String?
    }

    private enum State: String, Choice {
        case open
        case closed
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: State.self, what: "state")
        }
        let sittings = Sittings.list(
            try paging.page(by: Sittings.sorts),
            isClosed: state.map { $0 == .closed }
        )
        return Listed(try desk.fetch(sittings)) { sitting in
            Item(
                sitting: sitting.reference,
                on: sitting.on,
                state: sitting.shownState,
                decisions: sitting.decisions,
                closedBy: sitting.closedBy
            )
        }
    }
}

extension Sittings.Sitting {
    /// What people see.
    var shownState: String {
        isCancelled ? "cancelled" : isClosed ? "closed" : "open"
    }
}
