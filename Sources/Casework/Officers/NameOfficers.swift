import Money
package import Panel
import Store

/// What officers are called, newest first: the council's own know each other by name; a provider's
/// officer is told of that provider's only.
package struct NameOfficers: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeRules
    package static let sorts = Officers.sorts.words

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let officer: String
        package let name: String
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let page = try paging.page(by: Officers.sorts)
        let listing = try desk.fetch(Officers.list(role: nil, of: desk.onlyProvider, page))
        return Listed(listing) { Item(officer: $0.reference, name: $0.name) }
    }
}
