package import Money
package import Panel
import Store

/// What each no-show rule charges for each kind of attendance: what holds today, then what is to
/// come.
package struct ListCharges: LookUp {
    package static let act = Act.seeRules

    package init() {}

    package struct Answer: Codable, Sendable {
        package let items: [Item]
    }

    package struct Item: Codable, Sendable {
        package let rule: String
        package let attendance: String
        /// `50%` of a unit.
        package let share: String
        package let from: Day
        /// Today.
        package let inForce: Bool
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let rows = try desk.fetch(NoShowRules.shares)
        let kinds = Dictionary(grouping: rows) { "\($0.rule) \($0.attendance)" }
        let items = kinds.sorted { $0.key < $1.key }.flatMap { _, rows in
            rows.holding(on: desk.today, from: \.from).map { row, isInForce in
                Item(
                    rule: row.rule,
                    attendance: row.attendance,
                    share: ChangeCharge.text(row.perMille),
                    from: row.from,
                    inForce: isInForce
                )
            }
        }
        return Answer(items: items)
    }
}
