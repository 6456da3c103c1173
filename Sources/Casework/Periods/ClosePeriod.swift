package import Money
package import Panel
import Store

/// Closes a month: nothing dated in it may move afterwards, and corrections are entries of the open
/// month.
package struct ClosePeriod: ActRequest {
    package static let act = Act.closePeriod

    /// `2026-10`.
    package var month: String

    package init(month: String) {
        self.month = month
    }

    package struct Answer: Codable, Sendable {
        package let month: String
        package let from: Day
        package let to: Day
        /// Days from here on may still be posted to.
        package let openFrom: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        guard let month = Month(reading: month) else { throw Refusal.period(.malformedMonth) }
        let unfinished = try desk.fetch(Periods.undecided(upTo: month.last))
        try desk.books.check(month, today: desk.today, unfinished: unfinished)
        desk.save(Periods.close(month, by: desk.officer.id, event: desk.event))
        desk.record("\(month)", ["from": "\(month.first)", "to": "\(month.last)"])
        return Answer(
            month: "\(month)",
            from: month.first,
            to: month.last,
            openFrom: month.next.first
        )
    }
}
