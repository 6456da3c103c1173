package import Money
package import Panel
import Store

/// How much each role may do alone: what holds today, then what is to come.
package struct ListLimits: LookUp {
    package static let act = Act.seeRules

    package var role: String?

    package init(role: String? = nil) {
        self.role = role
    }

    package struct Answer: Codable, Sendable {
        package let items: [Item]
    }

    package struct Item: Codable, Sendable {
        package let role: String
        package let measure: String
        package let amountPence: Pence
        /// How many days it looks back over; none means all time.
        package let days: Int?
        package let from: Day
        /// Today.
        package let inForce: Bool
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let role = try role.map(Role.init(reading:))
        let rows = try desk.fetch(Limits.list(role: role))
        let rules = Dictionary(grouping: rows) { "\($0.role) \($0.limit.measure)" }
        let items = rules.sorted { $0.key < $1.key }.flatMap { _, rows in
            rows.holding(on: desk.today, from: \.from).map { row, isInForce in
                Item(
                    role: row.role.rawValue,
                    measure: row.limit.measure.rawValue,
                    amountPence: row.limit.most,
                    days: row.limit.days,
                    from: row.from,
                    inForce: isInForce
                )
            }
        }
        return Answer(items: items)
    }
}
