package import Database
package import Money
package import Panel

/// What stands where: balances now, and on a day.
package enum Accounts {
    /// Makes the rows of these accounts where they are missing, with nothing in them.
    package static func open(_ accounts: [Account]) -> SQL {
        let rows = accounts.map { [$0.fund.value, $0.head.value, $0.stage.value, 0.value] }
        return """
            INSERT INTO accounts (fund_id, head, stage, pence) VALUES \(rows: rows)
            ON CONFLICT (fund_id, head, stage) DO NOTHING
            """
    }

    /// The accounts that a head, or a fund itself, has.
    package static func all(of fund: ID, head: String = Account.noHead) -> [Account] {
        Stage.allCases.filter { $0.hasHead == (head != Account.noHead) }
            .map { Account(fund: fund, head: head, stage: $0) }
    }

    /// What stands in an account now, and what may be taken from it with an earlier day's date.
    package struct Standing: Hashable, Sendable {
        package let now: Pence
        /// The least that stands at the end of that day or of any day after it.
        package let least: Pence

        package static let none = Standing(now: .zero, least: .zero)

        package init(now: Pence, least: Pence) {
            self.now = now
            self.least = least
        }
    }

    /// What stands in one account; nothing where it was never opened.
    package static func standing(_ account: Account, on day: Day) -> Query<Standing> {
        standings([account], on: day).map { $0[account] ?? .none }
    }

    /// Reads the days after `day` only, and never the movements.
    ///
    /// Give at least one account.
    package static func standings(
        _ accounts: [Account],
        on day: Day
    ) -> Query<[Account: Standing]> {
        let rows = accounts.map { [$0.fund.value, $0.head.value, $0.stage.value] }
        return Query(
            """
            SELECT a.fund_id, a.head, a.stage, a.pence, CAST(a.pence - coalesce((
                SELECT max(since) FROM (
                    SELECT sum(in_pence - out_pence) OVER (ORDER BY event_on DESC) AS since
                    FROM account_days d
                    WHERE d.fund_id = a.fund_id AND d.head = a.head AND d.stage = a.stage
                        AND d.event_on > \(day)
                ) AS later WHERE since > 0), 0) AS bigint) AS least
            FROM accounts a
            WHERE (a.fund_id, a.head, a.stage) IN (VALUES \(rows: rows))
            """
        ) { rows in
            var standings: [Account: Standing] = [:]
            for row in rows {
                let account = try Account(
                    fund: row["fund_id"],
                    head: row["head"],
                    stage: row["stage"]
                )
                standings[account] = try Standing(now: row["pence"], least: row["least"])
            }
            return standings
        }
    }
}
