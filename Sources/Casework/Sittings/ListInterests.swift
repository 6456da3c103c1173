package import Money
package import Panel
import Store

/// The register of interests across sittings, newest first; what was taken back is told so.
package struct ListInterests: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeSittings
    package static let sorts = Sittings.registerSorts.words

    package var sitting: String?
    package var provider: String?
    /// A whole name, however it is spaced.
    package var person: String?
    package var paging: Paging

    package init(
        sitting: String? = nil,
        provider: String? = nil,
        person: String? = nil,
        paging: Paging = Paging()
    ) {
        self.sitting = sitting
        self.provider = provider
        self.person = person
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let sitting: String
        package let on: Day
        package let person: String
        package let provider: String
        package let nature: String
        package let withdrawn: Bool
        package let event: Int64
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        var filter = Sittings.Filter()
        filter.sitting = try sitting.map { try desk.sitting($0).id }
        filter.provider = try provider.map { try desk.provider($0).id }
        filter.person = try person.map { try Input.searchName(Input.name($0, what: "person")) }
        let page = try paging.page(by: Sittings.registerSorts)
        return Listed(try desk.fetch(Sittings.interests(page, filter))) { entry in
            Item(
                sitting: entry.sitting,
                on: entry.on,
                person: entry.person,
                provider: entry.provider ?? "",
                nature: entry.code,
                withdrawn: entry.isWithdrawn,
                event: entry.event
            )
        }
    }
}
