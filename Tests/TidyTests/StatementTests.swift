import Testing

/// SQL stands in Store and Migrations.
///
/// Bench compares with it; an engine's room keeps its own house.
struct StatementTests {
    @Test
    func `SQL stands only in Store and Migrations`() {
        expectNone(Repository.swift.flatMap(Self.offences))
    }

    @Test
    func `a statement anywhere else is found`() {
        let text = #"""
            let a = "SELECT \(columns) FROM funds"
            let b = "Select a fund from the list."
            let c: SQL = """
                WITH x AS (SELECT 1)
                INSERT INTO movements VALUES (1)
                """
            let d = "SELECT pg_advisory_lock(1)"
            let e = "update heads set pence = 1"
            let f = "SELECT count(*) FROM pg_stat_activity"
            // DELETE FROM funds
            let g = "DELETE FROM funds"
            let h = "SELECT event FROM audited FOR UPDATE"
            """#
        expect(
            Self.offences(in: TextFile("Sources/Casework/A.swift", text)),
            at: [1, 3, 8, 9, 11, 12]
        )
        expect(Self.offences(in: TextFile("Sources/SQLite/A.swift", text)), at: [1, 3, 8, 11, 12])
        expect(Self.offences(in: TextFile("Sources/Store/A.swift", text)), at: [])
        expect(Self.offences(in: TextFile("Tests/StoreTests/A.swift", text)), at: [])
    }

    static let homes: Set = ["Store", "Migrations", "Bench"]
    static let engines: Set = ["Postgres", "SQLite"]

    /// Tables that belong to an engine: its catalogues, and what its writer must lock itself.
    static let enginesOwn = ["pg_", "sqlite_", "pragma_", "information_schema.", "audit_heads"]

    static func offences(in file: TextFile) -> [Offence] {
        guard let room = file.room, !homes.contains(room) else { return [] }
        return file.swift.literals.compactMap { literal in
            guard let table = tableAddressed(by: literal.text) else { return nil }
            if engines.contains(room), enginesOwn.contains(where: table.hasPrefix) { return nil }
            return Offence(file.path, literal.line, "move this SQL (\(table)) to Store")
        }
    }

    /// The table that a statement-looking text addresses.
    ///
    /// Written large it is SQL wherever it stands; written small only where the text begins with
    /// it, because sentences say "select".
    private static func tableAddressed(by text: String) -> Substring? {
        let large =
            /\b(?:SELECT\b[\s\S]*?\bFROM|INSERT\s+INTO|DELETE\s+FROM|(?:CREATE|ALTER|DROP)\s+TABLE)\s+([^\s(;,]+)/
        let largeUpdate = /\bUPDATE\s+(\S+)\s+SET\b/
        let small = /^\s*(?:select\b[\s\S]*?\bfrom|insert\s+into|delete\s+from)\s+([^\s(;,]+)/
        let smallUpdate = /^\s*update\s+(\S+)\s+set\b/
        return text.firstMatch(of: large)?.1 ?? text.firstMatch(of: largeUpdate)?.1
            ?? text.firstMatch(of: small)?.1 ?? text.firstMatch(of: smallUpdate)?.1
    }
}
