package import Money
package import Panel
import Store

/// Sittings, latest first.
package struct ListSittings: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeSittings

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let sitting: String
        package let on: Day
        package let state: String
        package let decisions: Int
        package let closedBy: String?
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        Listed(try desk.fetch(Sittings.list(paging.page()))) { sitting in
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
