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

    /// What stands in one account; nothing when it was never opened.
    package static func balance(_ account: Account) -> Query<Pence> {
        Query<Pence?>.first(
            """
            SELECT pence FROM accounts
            WHERE fund_id = \(account.fund) AND head = \(account.head)
                AND stage = \(account.stage)
            """
        ) { row in
            try row["pence"]
        }.map { $0 ?? .zero }
    }

    /// The least that stands in an account at the end of a day or of any day after it: what may be
    /// taken with that day's date.
    ///
    /// Reads the daily roll-up, never the movements.
    package static func least(_ account: Account, since day: Day) -> Query<Pence> {
        .one(
            """
            SELECT CAST(coalesce(min(standing), 0) AS bigint) AS least FROM (
                SELECT CAST(sum(in_pence - out_pence) OVER (ORDER BY event_on) AS bigint)
                        AS standing,
                    coalesce(lead(event_on) OVER (ORDER BY event_on), '9999-12-31') AS until_on
                FROM account_days
                WHERE fund_id = \(account.fund) AND head = \(account.head)
                    AND stage = \(account.stage)
                UNION ALL
                SELECT 0, coalesce(min(event_on), '9999-12-31')
                FROM account_days
                WHERE fund_id = \(account.fund) AND head = \(account.head)
                    AND stage = \(account.stage)
            ) AS standings
            WHERE until_on > \(day)
            """
        ) { row in
            try row["least"]
        }
    }
}
