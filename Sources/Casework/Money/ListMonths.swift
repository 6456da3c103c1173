package import Money
package import Panel
import Reports
import Store

/// The funnel month by month: what each month added to what was allocated, committed, delivered,
/// invoiced and paid under each head, net of what went back.
///
/// All months together are the funnel.
package struct ListMonths: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeMoney
    package static let sorts = MonthlyFunnels.sorts.words

    package var fund: String?
    package var head: String?
    /// The first month, `2026-04`.
    package var from: String?
    /// The last month.
    package var to: String?
    package var paging: Paging

    package init(
        fund: String? = nil,
        head: String? = nil,
        from: String? = nil,
        to: String? = nil,
        paging: Paging = Paging()
    ) {
        self.fund = fund
        self.head = head
        self.from = from
        self.to = to
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let month: String
        package let from: Day
        package let to: Day
        package let fund: String
        package let head: String
        /// Below zero, as all of these may be: more went back than came.
        package let allocatedPence: Pence
        package let committedPence: Pence
        package let deliveredPence: Pence
        package let invoicedPence: Pence
        package let paidPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        var filter = MonthlyFunnels.Filter()
        filter.fund = try fund.map { try desk.fund($0).id }
        filter.head = try head.map(desk.head)
        filter.from = try from.map(Month.init(typed:))
        filter.to = try to.map(Month.init(typed:))
        if let from = filter.from, let to = filter.to, to < from {
            throw Refusal.input(.endsBeforeItStarts)
        }
        return Listed(
            try desk.fetch(MonthlyFunnels.list(filter, paging.page(by: MonthlyFunnels.sorts)))
        ) { item in
            let reached = Funnel.toDate(item.changed)
            return Item(
                month: "\(item.month)",
                from: item.month.first,
                to: item.month.last,
                fund: item.fund,
                head: item.head,
                allocatedPence: reached[.available],
                committedPence: reached[.committed],
                deliveredPence: reached[.delivered],
                invoicedPence: reached[.invoiced],
                paidPence: reached[.paid]
            )
        }
    }
}
