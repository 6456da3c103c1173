package import Database
import Money
package import Panel

extension Costs {
    /// On which days packages were funded, were first attended and were completed, and how many.
    ///
    /// As the reports to scrutiny and to funders count them.
    package static let came: Query<[CameOn]> = .all(
        """
        WITH came AS (
            SELECT package_id, min(funded_on) AS funded_on, min(started_on) AS started_on,
                min(completed_on) AS completed_on
            FROM (\(days)) AS each GROUP BY package_id
        )
        \(counted(by: ""))
        """,
        read: came
    )

    /// The same by fund.
    package static let cameByFund: Query<[String: [CameOn]]> = Query(
        """
        WITH came AS (
            SELECT f.ref, d.funded_on, d.started_on, d.completed_on
            FROM (\(days)) AS d JOIN funds f ON f.id = d.fund_id
        )
        \(counted(by: "ref, "))
        """
    ) { rows in
        try rows.reduce(into: [:]) { funds, row in
            funds[try row["ref"], default: []].append(try came(row))
        }
    }

    private static func counted(by fund: SQL) -> SQL {
        """
        SELECT \(fund) 'funded' AS what, funded_on AS on_day, count(*) AS packages FROM came
        GROUP BY \(fund) funded_on
        UNION ALL SELECT \(fund) 'started', started_on, count(*) FROM came
        WHERE started_on IS NOT NULL GROUP BY \(fund) started_on
        UNION ALL SELECT \(fund) 'completed', completed_on, count(*) FROM came
        WHERE completed_on IS NOT NULL GROUP BY \(fund) completed_on
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
    static func untold(_ few: FewQuarters) -> SQL {
        let all = bits(few.all, startedOn: "min(y.started_on) OVER (PARTITION BY g.package_id)")
        let funds = few.funds.sorted { $0.key < $1.key }.reduce("0" as SQL) { sum, fund in
            """
            \(sum) + CASE WHEN y.fund_id IN (SELECT f.id FROM funds f WHERE f.ref = \(fund.key))
                THEN \(bits(fund.value, startedOn: "y.started_on")) ELSE 0 END
            """
        }
        return "\(all) AS untold, \(funds) AS untold_of_fund"
    }

    static let joined: SQL = """
        JOIN (\(days)) AS y ON y.package_id = g.package_id AND y.fund_id = g.fund_id
        """

    private static func bits(_ few: [Output: [Span]], startedOn: SQL) -> SQL {
        let columns: [(Output, SQL)] = [
            (.funded, "y.funded_on"), (.started, startedOn), (.completed, "y.completed_on"),
        ]
        return PackagePiece.Untold.outputs.reduce("0" as SQL) { sum, untold in
            guard let quarters = few[untold.key], let first = quarters.first,
                let column = columns.first(where: { $0.0 == untold.key })?.1
            else { return sum }
            let isIn = quarters.dropFirst().reduce(within(first, column)) {
                "\($0) OR \(within($1, column))"
            }
            let bit = SQL(stringLiteral: "\(untold.value.rawValue)")
            return "\(sum) + CASE WHEN \(isIn) THEN \(bit) ELSE 0 END"
        }
    }

    private static func within(_ quarter: Span, _ column: SQL) -> SQL {
        "\(column) BETWEEN \(quarter.from) AND \(quarter.to)"
    }

    @Sendable
    private static func came(_ row: Row) throws -> CameOn {
        let what: String = try row["what"]
        guard let output = Output(rawValue: what) else {
            throw DatabaseError.unreadable("an output")
        }
        return try CameOn(output, on: row["on_day"], packages: row["packages"])
    }
}
