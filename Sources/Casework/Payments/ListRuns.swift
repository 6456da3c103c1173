package import Money
package import Panel
import Store

/// Payment runs, newest first; a provider's own officer sees none.
package struct ListRuns: LookUp {
    package typealias Answer = Listed<RunCard>

    package static let act = Act.seePayments
    package static let sorts = Runs.sorts.words
    package static let choices = ["state": Input.words(of: RunState.self)]

    package var state: String?
    package var paging: Paging

    package init(state: String? = nil, paging: Paging = Paging()) {
        self.state = state
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<RunCard> {
        let state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: RunState.self, what: "state")
        }
        let page = try paging.page(by: Runs.sorts)
        guard !desk.officer.seesOnlyOwnProvider else { return Listed(items: [], next: nil) }
        return Listed(try desk.fetch(Runs.list(state: state, page)), as: RunCard.init)
    }
}

/// A run as a list shows one.
package struct RunCard: Codable, Sendable {
    package let run: String
    package let state: RunState
    package let madeBy: String
    package let madeOn: Day
    package let payments: Int
    package let totalPence: Pence
    package let approvedBy: String?
    package let exportedOn: Day?

    init(_ run: Runs.Run) {
        self.run = run.reference
        state = run.state
        madeBy = run.maker
        madeOn = run.madeOn
        payments = run.payments
        totalPence = run.total
        approvedBy = run.approver
        exportedOn = run.exportedOn
    }
}
