package import Money
package import Panel
import Store

/// The council's settings: those in force today, then what is to come.
package struct ListSettings: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeRules
    package static let sorts = Rules.sorts.words

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let name: String
        package let value: String
        package let from: Day
        /// Today.
        package let inForce: Bool
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        try Listed(desk.fetch(Rules.settings(on: desk.today, paging.page(by: Rules.sorts)))) {
            dated in
            Item(
                name: dated.rule.name,
                value: dated.rule.value,
                from: dated.from,
                inForce: dated.isInForce
            )
        }
    }
}
