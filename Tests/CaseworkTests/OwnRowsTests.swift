import Casework
import Database
import Money
import Panel
import Store
import TestSupport
import Testing

/// The wall that PostgreSQL keeps between providers, tried without Casework in front of it.
@Suite struct `Rows of another provider` {
    @Test func `are not there, for two providers whose acts share one transaction`() async throws {
        try await withCouncil(on: .postgres) { council in
            let funded = try await council.fundedCase()
            let sailing = try await council.approvedProvider("Sailing")
            let course = try await council.service("Course", of: sailing)
            try await council.commit(council.package("\(course) x 1", fund: funded.fund))
            let own = try await council.database.read { transaction in
                try ["ORD-1", "ORD-2"].map { order in
                    try transaction.one(
                        "SELECT provider_id FROM orders WHERE ref = \(order)"
                    )["provider_id"] as String
                }
            }
            // Nobody else writes meanwhile, so that the three share one transaction.
            let door = Door()
            async let holder: Void = council.database.write { _ in door.wait() }
            await door.reached()
            async let first = Self.orders(council.database, seenBy: own[0])
            async let second = Self.orders(council.database, seenBy: own[1])
            async let everybody = Self.orders(council.database, seenBy: nil)
            try await Task.sleep(for: .milliseconds(200))
            door.open()
            try await holder
            #expect(try await first == ["ORD-1"])
            #expect(try await second == ["ORD-2"])
            #expect(try await everybody == ["ORD-1", "ORD-2"])
        }
    }

    @Test func `cannot be written either, and what is seen later is not narrowed`() async throws {
        try await withCouncil(on: .postgres) { council in
            let funded = try await council.fundedCase()
            let changed = try await council.database.write { transaction in
                try transaction.narrow(to: "another")
                try transaction.write("UPDATE orders SET ref = \("ORD-9") WHERE ref = \("ORD-1")")
                return try transaction.all("SELECT ref FROM orders").count
            }
            #expect(changed == 0)
            let shown = try await council.look(ShowOrder(order: funded.order), as: .coordinator)
            #expect(shown.order == "ORD-1")
        }
    }

    /// What concerns everybody, and the council's own officers.
    private static let shared: Set = [
        "applied_steps", "audit_heads", "charge_shares", "closed_periods", "codes", "edges",
        "funders", "funds", "instruments", "limits", "measures", "officer_role_ends",
        "officer_roles", "officers", "retention_rules", "sequences", "settings",
    ]

    @Test func `are in no table, whichever is asked`() async throws {
        try await withCouncil(on: .postgres) { council in
            let payable = try await council.payableCase()
            try await council.paidRun(payable)
            let tables = try await council.database.read { transaction in
                try transaction.all(
                    """
                    SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity
                        AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) AS is_walled
                    FROM pg_class c
                    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
                    ORDER BY c.relname
                    """
                ).map { (name: try $0["relname"] as String, isWalled: try $0["is_walled"] as Bool) }
            }
            #expect(tables.count > 90)
            #expect(tables.filter { !$0.isWalled }.map(\.name) == [], "tables without a policy")
            let seen = try await council.database.write { transaction in
                try transaction.narrow(to: "another")
                return try tables.map(\.name).filter { table in
                    let statement = "SELECT count(*) AS rows FROM \(table)"
                    let rows: Int = try transaction.one(SQL(stringLiteral: statement))["rows"]
                    return rows > 0
                }
            }
            #expect(Set(seen).subtracting(Self.shared) == [], "rows of others")
        }
    }

    private static func orders(
        _ database: any Database,
        seenBy provider: String?
    ) async throws -> [String] {
        try await database.write { transaction in
            if let provider { try transaction.narrow(to: provider) }
            return try transaction.all("SELECT ref FROM orders ORDER BY ref").map { try $0["ref"] }
        }
    }
}
