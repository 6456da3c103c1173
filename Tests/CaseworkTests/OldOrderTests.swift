import Casework
import Database
import Migrations
import Panel
import Store
import TestSupport
import Testing

@Suite struct `Sittings that closed before there were orders` {
    /// What the first twelve steps have and closing a sitting needs, in the order of its keys.
    private static let tables = [
        "events", "officers", "funders", "funds", "accounts", "providers", "services", "rates",
        "children", "packages", "lines", "sittings", "decisions", "decision_lines",
        "decision_ends", "minutes", "movements",
    ]

    /// Columns that a later step adds to them.
    private static let later: Set = [
        "terms", "no_show", "funding", "vat", "vat_lost", "vat_basis_points",
        "effective_on", "decision_lines.to_on",
    ]

    private static let made: [SQL] = [
        """
        SELECT o.ref, p.ref AS package, r.ref AS provider, o.event_number FROM orders o
        JOIN packages p ON p.id = o.package_id JOIN providers r ON r.id = o.provider_id
        ORDER BY o.ref
        """,
        """
        SELECT o.ref, v.version, v.decision_id, v.effective_on, v.event_number
        FROM order_versions v JOIN orders o ON o.id = v.order_id ORDER BY o.ref, v.version
        """,
        """
        SELECT o.ref, n.version, n.line_id, n.quantity_thousandths, n.total_pence
        FROM order_lines n JOIN orders o ON o.id = n.order_id
        ORDER BY o.ref, n.version, n.line_id
        """,
        "SELECT value FROM sequences WHERE name = 'ORD'",
    ]

    /// Orders as closing made them are taken as the measure: the same past, without its orders, is
    /// put into a database of the first twelve steps, which is then brought up to date.
    @Test(arguments: Engine.allCases)
    func `get the orders that closing would make now`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await Self.closeSittings(council)
            let (past, expected) = try await council.database.read { transaction in
                (
                    try transaction.rows(
                        of: Self.tables.map { SQL(stringLiteral: "SELECT * FROM \($0)") }
                    ),
                    try transaction.rows(of: Self.made).map { $0.map(\.values) }
                )
            }
            #expect(expected.map(\.count) == [3, 6, 9, 1])
            try await withDatabase(on: engine) { database, _ in
                _ = try await Schema(of: database, steps: Array(Step.all.prefix(12))).migrate()
                try await database.write { transaction in
                    for (table, rows) in zip(Self.tables, past) {
                        try Self.copy(rows, into: table, in: transaction)
                    }
                }
                _ = try await Schema(of: database).migrate()
                let found = try await database.read { transaction in
                    try transaction.rows(of: Self.made).map { $0.map(\.values) }
                }
                #expect(found == expected)
            }
        }
    }

    private static func closeSittings(_ council: Council) async throws {
        let fund = try await council.stockedFund()
        let forest = try await council.approvedProvider("Forest Fields Mentors")
        let sailing = try await council.approvedProvider("Sailing")
        let mentoring = try await council.service("Mentoring", of: forest)
        let course = try await council.service("Course", of: sailing, price: "310")
        let both = try await council.package(
            "\(mentoring) x 12",
            "\(course) x 1",
            "\(mentoring) x 2",
            fund: fund
        )
        let one = try await council.package("\(course) x 2", fund: fund)
        let refused = try await council.package("\(course) x 1", fund: fund)
        let first = try await council.openSitting()
        try await council.decide(.fund, one, in: first)
        try await council.decide(.fund, both, in: first)
        try await council.decide(.refuse, refused, in: first)
        try await council.close(first)
        for lines in [["\(both)/1 x 14"], ["\(both)/3 x 0"]] {
            let sitting = try await council.openSitting()
            let vary = Decide(
                sitting: sitting,
                package: both,
                kind: "vary",
                lines: lines,
                rationale: "Agreed"
            )
            try await council.act(vary, as: .chair)
            try await council.close(sitting)
        }
        let last = try await council.openSitting()
        try await council.decide(.end, one, in: last)
        try await council.decide(.vary, both, "\(both)/1 x 1", in: last)
        try await council.act(
            WithdrawDecision(sitting: last, package: both, rationale: "Not now"),
            as: .chair
        )
        try await council.close(last)
        try await council.expectSound()
    }

    private static func copy(
        _ rows: [Row],
        into table: String,
        in transaction: any Transaction
    ) throws {
        guard let names = rows.first?.columns.names else { return }
        let kept = names.indices.filter {
            later.isDisjoint(with: [names[$0], "\(table).\(names[$0])"])
        }
        let columns = SQL(stringLiteral: kept.map { names[$0] }.joined(separator: ", "))
        for chunk in rows.map({ row in kept.map { row.values[$0] } }).chunks {
            try transaction.write(
                "INSERT INTO \(SQL(stringLiteral: table)) (\(columns)) VALUES \(rows: chunk)"
            )
        }
    }
}
