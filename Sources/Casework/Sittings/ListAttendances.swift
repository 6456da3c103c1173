package import Money
package import Panel
import Store

/// Who was at which sitting for which agency, newest first; who was taken off a list is told so.
package struct ListAttendances: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeSittings
    package static let sorts = Sittings.registerSorts.words

    package var sitting: String?
    /// A code of the list `agency`.
    package var agency: String?
    /// A whole name, however it is spaced.
    package var person: String?
    package var paging: Paging

    package init(
        sitting: String? = nil,
        agency: String? = nil,
        person: String? = nil,
        paging: Paging = Paging()
    ) {
        self.sitting = sitting
        self.agency = agency
        self.person = person
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let sitting: String
        package let on: Day
        package let person: String
        package let agency: String
        package let withdrawn: Bool
        package let event: Int64
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        var filter = Sittings.Filter()
        filter.sitting = try sitting.map { try desk.sitting($0).id }
        filter.agency = try agency.map { try desk.code($0, of: "agency").code }
        filter.person = try person.map { try Input.searchName(Input.name($0, what: "person")) }
        let page = try paging.page(by: Sittings.registerSorts)
        return Listed(try desk.fetch(Sittings.attendances(page, filter))) { entry in
            Item(
                sitting: entry.sitting,
                on: entry.on,
                person: entry.person,
                agency: entry.code,
                withdrawn: entry.isWithdrawn,
                event: entry.event
            )
        }
    }
}
