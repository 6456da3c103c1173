package import Money
package import Panel
import Store

/// What each no-show rule charges for each kind of attendance: what holds today, then what is to
/// come.
package struct ListCharges: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeRules
    package static let sorts = NoShowRules.sorts.words

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
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

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        try Listed(desk.fetch(NoShowRules.list(on: desk.today, paging.page(by: NoShowRules.sorts))))
        { dated in
            Item(
                rule: dated.rule.rule,
                attendance: dated.rule.attendance,
                share: ChangeCharge.text(dated.rule.perMille),
                from: dated.from,
                inForce: dated.isInForce
            )
        }
    }
}
