package import Database
import Money
package import Panel

/// What stands in each stage for everything of one kind: funds, heads, providers or children.
package enum Funnels {
    package enum Kind: String, Choice {
        case fund
        case head
        case provider
        case child
    }

    package struct Item: Hashable, Sendable {
        /// A fund's, provider's or child's reference, or a head's code.
        package let key: String
        /// Providers and children have no money that is only available.
        package let standing: StageSums
    }

    /// What ever reached a stage is what stands in it and in every later one.
    package static let sorts: Sorts = [
        "key": "position",
        "allocated_pence": "available + held + committed + delivered + invoiced + paid",
        "held_pence": "held", "committed_to_date_pence": "committed + delivered + invoiced + paid",
        "delivered_to_date_pence": "delivered + invoiced + paid",
        "invoiced_to_date_pence": "invoiced + paid", "paid_to_date_pence": "paid",
    ]

    /// One statement over balances, newest first and heads by name unless the page says otherwise;
    /// the movements are not read.
    ///
    /// - Parameter fund: only its money.
    package static func list(by kind: Kind, fund: ID?, _ page: Page) -> Query<Listing<Item>> {
        var subjects = subjects(of: kind)
        if page.order == nil {
            // What stands is added up for those of the page only.
            let (start, way): (SQL, SQL) = kind == .head ? (">", "ASC") : ("<", "DESC")
            let after: SQL = page.after.map { "WHERE n.position \(start) \($0)" } ?? ""
            subjects = """
                SELECT n.position, n.key, n.owner FROM (\(subjects)) AS n \(after)
                ORDER BY n.position \(way) LIMIT \(page.size + 1)
                """
        }
        return .page(
            page,
            """
            SELECT s.position, s.key, \(sums)
            FROM (\(subjects)) AS s
            LEFT JOIN (\(balances(by: kind, fund))) AS b ON b.owner = s.owner
            GROUP BY s.position, s.key
            """,
            isRising: kind == .head
        ) { row in
            Item(key: try row["key"], standing: try sums(of: row))
        }
    }

    static func sums(of row: Row) throws -> StageSums {
        var sums: StageSums = [:]
        for stage in Stage.funnel {
            sums[stage] = try row[stage.rawValue]
        }
        return sums
    }

    /// A column for each stage, of rows `b`.
    static let sums: SQL = Stage.funnel.dropFirst().reduce(sum(.available)) {
        "\($0), \(sum($1))"
    }

    private static func sum(_ stage: Stage) -> SQL {
        let name = SQL(stringLiteral: stage.rawValue)
        return """
            CAST(coalesce(sum(CASE WHEN b.stage = '\(name)' THEN b.pence ELSE 0 END), 0)
                AS bigint) AS \(name)
            """
    }

    /// All that there are, each in its place.
    private static func subjects(of kind: Kind) -> SQL {
        let table: SQL
        switch kind {
        case .head:
            return """
                SELECT row_number() OVER (ORDER BY head) AS position, head AS key, head AS owner
                FROM accounts WHERE stage = 'available' GROUP BY head
                """
        case .fund: table = "funds"
        case .provider: table = "providers"
        case .child: table = "children"
        }
        return "SELECT event_number AS position, ref AS key, id AS owner FROM \(table)"
    }

    private static func balances(by kind: Kind, _ fund: ID?) -> SQL {
        let column: SQL
        switch kind {
        case .fund, .head:
            let owner: SQL = kind == .fund ? "fund_id" : "head"
            let within: SQL = fund.map { "WHERE fund_id = \($0)" } ?? ""
            return "SELECT \(owner) AS owner, stage, pence FROM accounts \(within)"
        case .provider: column = "provider_id"
        case .child: column = "child_id"
        }
        let within: SQL = fund.map { "WHERE l.fund_id = \($0)" } ?? ""
        return """
            SELECT l.\(column) AS owner, b.stage, b.pence
            FROM lines l JOIN line_balances b ON b.line_id = l.id \(within)
            """
    }
}
