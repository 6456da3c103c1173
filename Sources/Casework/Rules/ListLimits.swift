package import Money
package import Panel
import Store

/// How much each role may do alone: what holds today, then what is to come.
package struct ListLimits: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeRules
    package static let sorts = Limits.sorts.words
    package static let choices = ["role": Input.words(of: Role.self)]

    package var role: String?
    package var paging: Paging

    package init(role: String? = nil, paging: Paging = Paging()) {
        self.role = role
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let role: Role
        package let measure: Limit.Measure
        package let amountPence: Pence
        /// How many days it looks back over; none means all time.
        package let days: Int?
        package let from: Day
        /// Today.
        package let inForce: Bool
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let role = try role.map(Role.init(reading:))
        let listing = try desk.fetch(
            Limits.list(role: role, on: desk.today, paging.page(by: Limits.sorts))
        )
        return Listed(listing) { dated in
            Item(
                role: dated.rule.role,
                measure: dated.rule.limit.measure,
                amountPence: dated.rule.limit.most,
                days: dated.rule.limit.days,
                from: dated.from,
                inForce: dated.isInForce
            )
        }
    }
}
