package import Money
package import Panel
import Store

/// The months that are closed, newest first.
package struct ListPeriods: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seePeriods
    package static let sorts = Periods.sorts.words

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let month: String
        package let from: Day
        package let to: Day
        package let closedBy: String
        package let closedAt: String
        /// The closing's number in the audit chain: `position --known-at` it repeats the month's
        /// figures.
        package let event: Int64
        /// What was put right in it of months that were closed before.
        package let adjustments: [ShownAdjustment]
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let closed = try desk.fetch(Periods.list(paging.page(by: Periods.sorts)))
        let days = closed.items.flatMap { [$0.from, $0.to] }
        let adjustments =
            if let first = days.min(), let last = days.max() {
                try desk.fetch(Adjustments.moved(from: first, to: last))
            } else { [Adjustment]() }
        return Listed(closed) { closed in
            Item(
                month: "\(Month(of: closed.from))",
                from: closed.from,
                to: closed.to,
                closedBy: closed.closedBy,
                closedAt: closed.recordedAt.description,
                event: closed.event,
                adjustments: adjustments.filter { $0.month == Month(of: closed.from) }
                    .map(ShownAdjustment.init)
            )
        }
    }
}
