import Database
import TestSupport
import Testing

@Suite struct `Constraints` {
    static let names: [(SQL, DatabaseError)] = [
        ("INSERT INTO things (id, number) VALUES (2, 13)", .constraint("things_number_small")),
        ("INSERT INTO things (id, label) VALUES (2, 'one')", .constraint("things_label_key")),
        ("INSERT INTO things (id) VALUES (1)", .constraint("things_pkey")),
        ("INSERT INTO pairs (a, b) VALUES (1, 2)", .constraint("pairs_pkey")),
        ("INSERT INTO pairs (a, b, c, d) VALUES (3, 3, 'x', 'y')", .constraint("pairs_c_d_key")),
        ("INSERT INTO pairs (a, b, e) VALUES (3, 3, 'z')", .constraint("pairs_by_e")),
        ("INSERT INTO pairs (a) VALUES (4)", .constraint("pairs_b_not_null")),
        (
            """
            INSERT INTO a_table_with_quite_a_long_name_indeed (first_column_of_some_length, other)
            VALUES (1, 2)
            """,
            .constraint("a_table_with_quite_a_long_name__first_column_of_some_length_key")
        ),
    ]

    static let pairs = """
        CREATE TABLE pairs (
            a bigint, b bigint NOT NULL, c text, d text, e text, PRIMARY KEY (a, b), UNIQUE (c, d)
        );
        CREATE UNIQUE INDEX pairs_by_e ON pairs (e);
        CREATE TABLE a_table_with_quite_a_long_name_indeed (
            first_column_of_some_length bigint UNIQUE, other bigint
        );
        INSERT INTO things (id, label) VALUES (1, 'one');
        INSERT INTO pairs (a, b, c, d, e) VALUES (1, 2, 'x', 'y', 'z');
        INSERT INTO a_table_with_quite_a_long_name_indeed VALUES (1, 1);
        """

    @Test(arguments: Engine.allCases)
    func `both engines name a broken constraint alike`(engine: Engine) async throws {
        let script = Thing.schema(engine) + Self.pairs
        try await withDatabase(on: engine, script: script) { database, _ in
            for (statement, expected) in Self.names {
                await #expect(throws: expected, "\(statement.text)") {
                    try await database.write { act in try act.write(statement) }
                }
                await #expect(throws: expected, "\(statement.text)") {
                    try await database.write { act in _ = try act.rows(of: [statement]) }
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a foreign key is enforced`(engine: Engine) async throws {
        let name = engine == .sqlite ? "foreign-key" : "things_parent_fkey"
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            await #expect(throws: DatabaseError.constraint(name)) {
                try await database.write { act in
                    try act.write("INSERT INTO things (id, parent) VALUES (1, 99)")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a table that is not there is the schema's fault`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let missing: [SQL] = ["SELECT id FROM nowhere", "SELECT nowhere FROM things"]
            for statement in missing {
                do {
                    try await database.read { snapshot in _ = try snapshot.all(statement) }
                    Issue.record("\(statement.text) was run")
                } catch DatabaseError.schema {
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `an error never quotes a value`(engine: Engine) async throws {
        let secret = "Kimberley Example"
        let statements: [SQL] = [
            "INSERT INTO things (id, label) VALUES (1, \(secret))",
            "INSERT INTO things (id, label) VALUES (2, \(secret))",
            "INSERT INTO things (id, number) VALUES (3, CAST(\(secret) AS bigint))",
            "INSERT INTO things (id, number, words) VALUES (4, 13, \(secret))",
            "SELECT \(secret) AS words FROM nowhere",
        ]
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            for statement in statements {
                do {
                    try await database.write { act in _ = try act.rows(of: [statement]) }
                } catch {
                    #expect(!"\(error)".contains("Kimberley"))
                }
            }
        }
    }
}
