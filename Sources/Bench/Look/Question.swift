import Casework
import Database
import Money
import Store

/// A report: as Casework answers it, and the statements that it asks.
struct Question: Sendable {
    let name: String
    let goal = "at most 1.2"
    let ask: @Sendable (Casework, Caller) async throws -> Void
    let statements: [SQL]
    /// How often each side is asked in a round.
    var asks = 7

    init<L: LookUp>(_ name: String, _ lookUp: L, _ statements: [SQL]) {
        self.init(name, statements) { _ = try await $0.look(lookUp, as: $1) }
    }

    init(
        _ name: String,
        _ statements: [SQL],
        _ ask: @escaping @Sendable (Casework, Caller) async throws -> Void
    ) {
        self.name = name
        self.statements = statements
        self.ask = ask
    }

    /// Each reads every fund.
    static func all(today: Day) -> [Question] {
        let past = today.adding(days: -20)
        let funds = Funds.all(upTo: nil).sql
        let paging = Paging(size: "200")
        let page = Page(size: 200)
        return [
            Question(
                "position",
                Position(),
                [Positions.now(fund: nil).sql, Positions.brought(fund: nil).sql, funds]
            ),
            Question(
                "position-as-at",
                Position(asAt: past.description),
                [
                    Positions.asAt(past, fund: nil).sql,
                    Positions.brought(asAt: past, fund: nil).sql, funds,
                ]
            ),
            Question(
                "funnel-by-head",
                ListFunnels(by: "head", paging: paging),
                [Funnels.list(by: .head, fund: nil, page).sql]
            ),
            Question(
                "funnel-by-provider",
                ListFunnels(by: "provider", paging: paging),
                [Funnels.list(by: .provider, fund: nil, page).sql]
            ),
            Question(
                "accruals",
                ShowAccruals(at: past.description),
                [
                    funds, Positions.asAt(past, fund: nil).sql, Accruals.late(after: past).sql,
                    Accruals.received(upTo: past).sql, Sessions.awaiting(upTo: past).sql,
                    NoShowRules.shares.sql,
                ]
            ),
            Question(
                "commitments-aged",
                ListCommitments(),
                [Commitments.aged(on: today, fund: nil).sql]
            ),
        ]
    }
}
