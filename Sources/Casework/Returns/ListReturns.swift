package import Money
package import Panel
import Store

/// What funders are told, newest first; of one fund, if wanted.
package struct ListReturns: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeReturns
    package static let sorts = Returns.sorts.words
    package static let choices = ["state": Input.words(of: ReturnState.self)]

    package var fund: String?
    /// draft, submitted, accepted or discarded.
    package var state: String?
    package var paging: Paging

    package init(fund: String? = nil, state: String? = nil, paging: Paging = Paging()) {
        self.fund = fund
        self.state = state
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let `return`: String
        package let fund: String
        package let quarter: String
        package let from: Day
        package let to: Day
        package let state: ReturnState
        package let submittedBy: String?
        package let acceptedBy: String?
        package let acceptedOn: Day?
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let fund = try fund.map { try desk.fund($0).id }
        let state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: ReturnState.self, what: "state")
        }
        let page = try paging.page(by: Returns.sorts)
        return Listed(try desk.fetch(Returns.list(page, fund: fund, state: state))) { entry in
            Item(
                return: entry.reference,
                fund: entry.fund,
                quarter: entry.quarter,
                from: entry.span.from,
                to: entry.span.to,
                state: entry.state,
                submittedBy: entry.submission?.byOfficer,
                acceptedBy: entry.acceptance?.byOfficer,
                acceptedOn: entry.acceptance?.on
            )
        }
    }
}
