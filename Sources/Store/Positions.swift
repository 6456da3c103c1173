package import Database
package import Money
package import Panel

/// What stands, stood and was spent in each account: sums for reports.
package enum Positions {
    /// What stands in each stage under one head of a fund, or of the fund under none.
    package struct Standing: Hashable, Sendable {
        package let fund: ID
        package let head: String
        package let sums: StageSums
    }

    /// Now, from the balances.
    ///
    /// - Parameter fund: nil is every fund.
    package static func now(fund: ID?) -> Query<[Standing]> {
        byHead("SELECT fund_id, head, stage, pence FROM accounts WHERE \(within(fund, "fund_id"))")
    }

    /// At the end of a day of the world, whenever it was recorded.
    ///
    /// Sums the daily roll-up, an index range for each account, never the movements.
    package static func asAt(_ day: Day, fund: ID?) -> Query<[Standing]> {
        // In order, since PostgreSQL would work the sum out again for every stage's column of a
        // statement that it can fold into the one around it.
        byHead(
            """
            SELECT a.fund_id, a.head, a.stage, (
                SELECT CAST(coalesce(sum(d.in_pence - d.out_pence), 0) AS bigint)
                FROM account_days d
                WHERE d.fund_id = a.fund_id AND d.head = a.head AND d.stage = a.stage
                    AND d.event_on <= \(day)) AS pence
            FROM accounts a WHERE \(within(fund, "a.fund_id"))
            ORDER BY a.fund_id, a.head
            """
        )
    }

    /// As it was known when an event had just been recorded, dated up to a day if one is given.
    ///
    /// Sums the movements, which never change: the same event gives the same rows for ever. An
    /// account that nothing had reached is not there.
    package static func known(
        upTo event: Int64,
        asAt day: Day?,
        fund: ID?
    ) -> Query<[Standing]> {
        var conditions: [SQL] = ["event_number <= \(event)", within(fund, "fund_id")]
        if let day { conditions.append("event_on <= \(day)") }
        let known = SQL.all(conditions)
        return byHead(
            """
            SELECT fund_id, head, stage, CAST(sum(pence) AS bigint) AS pence FROM (
                SELECT fund_id, from_head AS head, from_stage AS stage, -pence AS pence
                FROM movements WHERE \(known)
                UNION ALL
                SELECT fund_id, to_head, to_stage, pence FROM movements WHERE \(known)
            ) AS parts
            GROUP BY fund_id, head, stage
            """
        )
    }

    /// What was carried into each fund from an earlier one; a fund into which nothing was is not
    /// there.
    ///
    /// - Parameters:
    ///   - event: up to which it was recorded; nil is now.
    ///   - day: up to which it is dated; nil is whenever.
    package static func brought(
        upTo event: Int64? = nil,
        asAt day: Day? = nil,
        fund: ID?
    ) -> Query<[ID: Pence]> {
        // Written out, since only then does the index of these movements serve.
        var conditions: [SQL] = ["act = 'bring'", within(fund, "fund_id")]
        if let event { conditions.append("event_number <= \(event)") }
        if let day { conditions.append("event_on <= \(day)") }
        return Query(
            """
            SELECT fund_id, CAST(sum(pence) AS bigint) AS pence FROM movements
            WHERE \(SQL.all(conditions)) GROUP BY fund_id
            """
        ) { rows in
            var funds: [ID: Pence] = [:]
            for row in rows { funds[try row["fund_id"]] = try row["pence"] }
            return funds
        }
    }

    /// What was carried from each fund into each other, up to a day.
    package static func carried(
        upTo day: Day
    ) -> Query<[(from: ID, into: ID, pence: Pence)]> {
        .all(
            """
            SELECT o.fund_id AS from_id, b.fund_id AS into_id, CAST(sum(b.pence) AS bigint) AS pence
            FROM movements b
            JOIN movements o ON o.event_number = b.event_number AND o.act = \(Edge.carry)
            WHERE b.act = 'bring' AND b.event_on <= \(day)
            GROUP BY o.fund_id, b.fund_id ORDER BY min(b.event_number)
            """
        ) { row in
            (from: try row["from_id"], into: try row["into_id"], pence: try row["pence"])
        }
    }

    private static func within(_ fund: ID?, _ column: SQL) -> SQL {
        fund.map { "\(column) = \($0)" } ?? "1 = 1"
    }

    /// One row for each head, whose accounts another statement gives.
    private static func byHead(_ accounts: SQL) -> Query<[Standing]> {
        .all(
            """
            SELECT fund_id, head, \(columns) FROM (\(accounts)) AS accounts
            GROUP BY fund_id, head ORDER BY fund_id, head
            """
        ) { row in
            var sums: StageSums = [:]
            // Behind the fund and the head, in their order: looking each up by name costs more
            // than all else here.
            for (stage, value) in zip(Stage.allCases, row.values.dropFirst(2)) {
                guard let pence = Pence(value: value) else {
                    throw DatabaseError.unreadable("no amount in \(stage.rawValue)")
                }
                sums[stage] = pence
            }
            return Standing(fund: try row["fund_id"], head: try row["head"], sums: sums)
        }
    }

    /// A column for each stage, of which a head has one account.
    private static let columns = SQL(
        stringLiteral: Stage.allCases.map { stage in
            "coalesce(max(CASE WHEN stage = '\(stage.rawValue)' THEN pence END), 0)"
                + " AS \(stage.rawValue)"
        }.joined(separator: ", ")
    )
}
