package import Money
package import Panel
import Store

/// What decisions of open sittings hold, the newest first: of one fund or one sitting, if wanted.
package struct ListHolds: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeMoney
    package static let sorts = Holds.sorts.words

    package var fund: String?
    package var sitting: String?
    package var paging: Paging

    package init(fund: String? = nil, sitting: String? = nil, paging: Paging = Paging()) {
        self.fund = fund
        self.sitting = sitting
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let decision: String
        package let package: String
        package let sitting: String
        package let heldPence: Pence
        /// From when on it is given back, where the sitting has not closed by then.
        package let expires: String?

        init(_ hold: Holds.Hold) {
            decision = hold.decision
            package = hold.package
            sitting = hold.sitting
            heldPence = hold.amount
            expires = hold.expiresAt?.description
        }
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let holds = Holds.list(
            try paging.page(by: Holds.sorts),
            fund: try fund.map { try desk.fund($0).id },
            sitting: try sitting.map { try desk.sitting($0).id }
        )
        return Listed(try desk.fetch(holds), as: Item.init)
    }
}
