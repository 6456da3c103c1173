package import Money
package import Panel
import Store

/// The month that is closed next: whether it is over, and what must be done before.
package struct NextPeriod: LookUp {
    package static let act = Act.seePeriods

    package init() {}

    package struct Answer: Codable, Sendable {
        package let month: String
        package let from: Day
        package let to: Day
        package let isOver: Bool
        /// Sittings up to its last day that are open and have decided on money.
        package let unfinished: [String]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let month = try desk.fetch(Periods.books).next(today: desk.today)
        return Answer(
            month: "\(month)",
            from: month.first,
            to: month.last,
            isOver: month.isOver(on: desk.today),
            unfinished: try desk.fetch(Periods.undecided(upTo: month.last))
        )
    }
}
