package import Money
package import Panel
import Reports
import Store

/// The funnel by fund, head, provider or child: what was allocated, committed, delivered, invoiced
/// and paid, each no larger than the one before.
package struct ListFunnels: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeMoney
    package static let sorts = Funnels.sorts.words
    package static let choices = ["by": Input.words(of: Funnels.Kind.self)]

    /// fund, head, provider or child.
    package var by: String
    package var fund: String?
    package var paging: Paging

    package init(by: String, fund: String? = nil, paging: Paging = Paging()) {
        self.by = by
        self.fund = fund
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let key: String
        /// None for a provider or a child: no money is theirs before it is held.
        package let allocatedPence: Pence?
        package let heldPence: Pence
        package let committedToDatePence: Pence
        package let deliveredToDatePence: Pence
        package let invoicedToDatePence: Pence
        package let paidToDatePence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let kind = try Input.choice(by, of: Funnels.Kind.self, what: "kind")
        let fund = try fund.map { try desk.fund($0).id }
        let hasAllocation = kind == .fund || kind == .head
        return Listed(
            try desk.fetch(Funnels.list(by: kind, fund: fund, paging.page(by: Funnels.sorts)))
        ) { item in
            let toDate = Funnel.toDate(item.standing)
            return Item(
                key: item.key,
                allocatedPence: hasAllocation ? toDate[.available] : nil,
                heldPence: item.standing[.held],
                committedToDatePence: toDate[.committed],
                deliveredToDatePence: toDate[.delivered],
                invoicedToDatePence: toDate[.invoiced],
                paidToDatePence: toDate[.paid]
            )
        }
    }
}
