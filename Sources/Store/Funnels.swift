package import Database
import Money
package import Panel

/// What stands in each stage for everything of one kind: funds, heads, providers or children.
package enum Funnels {
    package enum Kind: String, CaseIterable, Sendable {
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

    /// One statement over balances; the movements are not read.
    ///
    /// - Parameter fund: only its money.
    package static func list(by kind: Kind, fund: ID?, _ page: Page) -> Query<Listing<Item>> {
        let subjects = subjects(of: kind, page)
        return .page(
            page,
            """
            SELECT s.position, s.key, \(sums)
            FROM (\(subjects)) AS s
            LEFT JOIN (\(balances(by: kind, fund))) AS b ON b.owner = s.owner
            GROUP BY s.position, s.key ORDER BY s.position DESC
            """
        ) { row in
            var standing: StageSums = [:]
            for stage in Stage.funnel {
                standing[stage] = try row[stage.rawValue]
            }
            return Item(key: try row["key"], standing: standing)
        }
    }

    /// A column for each stage.
    private static let sums: SQL = Stage.funnel.dropFirst().reduce(sum(.available)) {
        "\($0), \(sum($1))"
    }

    private static func sum(_ stage: Stage) -> SQL {
        let name = SQL(stringLiteral: stage.rawValue)
        return """
            CAST(coalesce(sum(CASE WHEN b.stage = '\(name)' THEN b.pence ELSE 0 END), 0)
                AS bigint) AS \(name)
            """
    }

    /// A page of what there is, newest first; heads in their order, which is never longer.
    private static func subjects(of kind: Kind, _ page: Page) -> SQL {
        let table: SQL
        switch kind {
        case .head:
            let after: SQL = page.after.map { "WHERE h.position < \($0)" } ?? ""
            return """
                SELECT h.position, h.head AS key, h.head AS owner FROM (
                    SELECT head, row_number() OVER (ORDER BY head DESC) AS position
                    FROM accounts WHERE stage = 'available' GROUP BY head
                ) AS h \(after) ORDER BY h.position DESC LIMIT \(page.size + 1)
                """
        case .fund: table = "funds"
        case .provider: table = "providers"
        case .child: table = "children"
        }
        let after: SQL = page.after.map { "WHERE event_number < \($0)" } ?? ""
        return """
            SELECT event_number AS position, ref AS key, id AS owner FROM \(table) \(after)
            ORDER BY event_number DESC LIMIT \(page.size + 1)
            """
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
