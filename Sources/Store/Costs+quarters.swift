package import Database
package import Money
package import Panel

extension Costs {
    /// On which days packages were funded, were first attended and were completed, and on which it
    /// could last be asked whether a start had gone on that did; and how many.
    ///
    /// As the reports to scrutiny and to funders count them.
    ///
    /// - Parameters:
    ///   - weeks: after which starts are followed up.
    ///   - today: what may still be asked has not come so far.
    package static func came(lasting weeks: [Int], on today: Day) -> Query<[CameOn]> {
        .all(
            """
            WITH came AS (
                SELECT package_id, min(funded_on) AS funded_on, min(started_on) AS started_on,
                    min(completed_on) AS completed_on
                FROM (\(days)) AS each GROUP BY package_id
            )
            \(counted(by: "")) \(lasted(weeks, today, by: "", of: ""))
            """,
            read: came
        )
    }

    /// The same by fund.
    package static func cameByFund(
        lasting weeks: [Int],
        on today: Day
    ) -> Query<[String: [CameOn]]> {
        let funds: SQL = """
            JOIN (SELECT DISTINCT l.package_id, r.ref AS fund
                FROM lines l JOIN funds r ON r.id = l.fund_id) AS u
                ON u.package_id = t.package_id
            """
        return Query(
            """
            WITH came AS (
                SELECT f.ref AS fund, d.funded_on, d.started_on, d.completed_on
                FROM (\(days)) AS d JOIN funds f ON f.id = d.fund_id
            )
            \(counted(by: "fund, ")) \(lasted(weeks, today, by: "fund, ", of: funds))
            """
        ) { rows in
            try rows.reduce(into: [:]) { funds, row in
                funds[try row["fund"], default: []].append(try came(row))
            }
        }
    }

    private static func counted(by fund: SQL) -> SQL {
        """
        SELECT \(fund) CAST('funded' AS code_text) AS what, funded_on AS on_day, count(*) AS many
        FROM came GROUP BY \(fund) funded_on
        UNION ALL SELECT \(fund) 'started', started_on, count(*) FROM came
        WHERE started_on IS NOT NULL GROUP BY \(fund) started_on
        UNION ALL SELECT \(fund) 'completed', completed_on, count(*) FROM came
        WHERE completed_on IS NOT NULL GROUP BY \(fund) completed_on
        """
    }

    /// Children, each once a quarter.
    private static func lasted(_ weeks: [Int], _ today: Day, by fund: SQL, of funds: SQL) -> SQL {
        guard !weeks.isEmpty else { return "" }
        return """
            UNION ALL SELECT \(fund) what, on_day, count(*) FROM (
                SELECT \(fund) n.what, t.child_id, min(f.until_on) AS on_day
                \(QuarterCounts.lasted(weeks, upTo: .max, of: funds)) AND f.until_on < \(today)
                GROUP BY \(fund) n.what, t.child_id, \(SQL.quarter(of: "f.until_on"))
            ) AS lasted GROUP BY \(fund) what, on_day
            """
    }

    /// A row for each fund of a package.
    private static let days: SQL = """
        SELECT l.package_id, l.fund_id, n.funded_on, b.started_on, e.completed_on
        FROM (SELECT DISTINCT package_id, fund_id FROM lines) AS l
        JOIN (SELECT d.package_id, min(s.sits_on) AS funded_on
            FROM decisions d
            JOIN minutes m ON m.decision_id = d.id
            JOIN sittings s ON s.id = d.sitting_id
            WHERE d.kind = \(DecisionKind.fund)
            GROUP BY d.package_id) AS n ON n.package_id = l.package_id
        LEFT JOIN (SELECT l.package_id, l.fund_id, min(s.happened_on) AS started_on
            FROM sessions s JOIN lines l ON l.id = s.line_id
            WHERE \(QuarterCounts.stands(.max)) AND NOT \(QuarterCounts.missed)
            GROUP BY l.package_id, l.fund_id) AS b
            ON b.package_id = l.package_id AND b.fund_id = l.fund_id
        LEFT JOIN end_reports e ON e.package_id = l.package_id
        """

    /// What of a piece is left out, of all funds and of its own.
    static func untold(_ few: FewQuarters, lasting weeks: [Int]) -> SQL {
        let all = bits(
            few.all,
            weeks,
            startedOn: "min(y.started_on) OVER (PARTITION BY g.package_id)"
        )
        let funds = few.funds.sorted { $0.key < $1.key }.reduce("0" as SQL) { sum, fund in
            """
            \(sum) + CASE WHEN y.fund_id IN (SELECT f.id FROM funds f WHERE f.ref = \(fund.key))
                THEN \(bits(fund.value, weeks, startedOn: "y.started_on")) ELSE 0 END
            """
        }
        return "\(all) AS untold, \(funds) AS untold_of_fund"
    }

    /// What those days are of each piece.
    static func joined(lasting weeks: [Int], on today: Day) -> SQL {
        let days: SQL = """
            JOIN (\(days)) AS y ON y.package_id = g.package_id AND y.fund_id = g.fund_id
            """
        guard !weeks.isEmpty else { return days }
        let lasted = weeks.indices.reduce("t.package_id" as SQL) { columns, place in
            """
            \(columns), min(CASE WHEN n.weeks = \(weeks[place]) THEN f.until_on END)
                AS \(lastedOn(place))
            """
        }
        return """
            \(days) LEFT JOIN (SELECT \(lasted) \(QuarterCounts.lasted(weeks, upTo: .max))
                AND f.until_on < \(today)
                GROUP BY t.package_id) AS z ON z.package_id = g.package_id
            """
    }

    private static func lastedOn(_ place: Int) -> SQL { SQL(stringLiteral: "lasted_\(place)_on") }

    private static func bits(
        _ few: [String: [Span]],
        _ weeks: [Int],
        startedOn: SQL
    ) -> SQL {
        let columns: [SQL] =
            ["y.funded_on", startedOn, "y.completed_on"]
            + weeks.indices.map { "z.\(lastedOn($0))" }
        return zip(PackagePiece.Untold.named(weeks: weeks), columns)
            .reduce("0" as SQL) { sum, column in
                guard let quarters = few[column.0.name], let first = quarters.first else {
                    return sum
                }
                let isIn = quarters.dropFirst().reduce(within(first, column.1)) {
                    "\($0) OR \(within($1, column.1))"
                }
                let bit = SQL(stringLiteral: "\(column.0.untold.rawValue)")
                return "\(sum) + CASE WHEN \(isIn) THEN \(bit) ELSE 0 END"
            }
    }

    private static func within(_ quarter: Span, _ column: SQL) -> SQL {
        "\(column) BETWEEN \(quarter.from) AND \(quarter.to)"
    }

    @Sendable
    private static func came(_ row: Row) throws -> CameOn {
        try CameOn(row["what"], on: row["on_day"], count: row["many"])
    }
}
