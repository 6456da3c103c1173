import Database
import TestSupport
import Testing

/// Where the two engines would part ways, were it not for how we use them.
@Suite struct `Traps of two engines` {
    static func types(_ engine: Engine) -> String {
        engine == .sqlite
            ? ""
            : """
            CREATE DOMAIN pence_bigint AS bigint;
            CREATE DOMAIN ref_text AS text COLLATE "C";
            CREATE DOMAIN blob AS bytea;
            """
    }

    static let ledger = """
        CREATE TABLE movements (
            ref ref_text PRIMARY KEY,
            pence pence_bigint NOT NULL CONSTRAINT movements_pence_whole
                CHECK (pence = CAST(pence AS bigint)),
            seal blob
        );
        INSERT INTO movements (ref, pence, seal) VALUES ('b', 1, NULL), ('B', 2, NULL), ('é', 3, NULL);
        """

    static func appendOnly(_ engine: Engine) -> String {
        switch engine {
        case .sqlite:
            """
            CREATE TRIGGER movements_stay BEFORE DELETE ON movements
            BEGIN SELECT RAISE(ABORT, 'append-only: movements'); END;
            """
        case .postgres:
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME; END $$;
            CREATE TRIGGER movements_stay BEFORE DELETE ON movements
                FOR EACH ROW EXECUTE FUNCTION refuse();
            CREATE TRIGGER movements_whole BEFORE TRUNCATE ON movements
                FOR EACH STATEMENT EXECUTE FUNCTION refuse();
            """
        }
    }

    @Test(arguments: Engine.allCases)
    func `domains come as what they are made of, and text sorts by its bytes`(
        engine: Engine
    ) async throws {
        let script = Self.types(engine) + Self.ledger
        try await withDatabase(on: engine, script: script) { database, _ in
            let refs: [String] = try await database.read { snapshot in
                try snapshot.all("SELECT ref, pence, seal FROM movements ORDER BY ref").map { row in
                    let seal: [UInt8]? = try row["seal"]
                    return "\(try row["ref"] as String)\(try row["pence"] as Int64)\(seal ?? [])"
                }
            }
            #expect(refs == ["B2[]", "b1[]", "é3[]"])
            let after: [String] = try await database.read { snapshot in
                try snapshot.all(
                    "SELECT ref FROM movements WHERE ref > \("B") ORDER BY ref LIMIT 1"
                )
                .map { try $0["ref"] }
            }
            #expect(after == ["b"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a pound sign where pence belong is refused`(engine: Engine) async throws {
        let script = Self.types(engine) + Self.ledger
        try await withDatabase(on: engine, script: script) { database, _ in
            await #expect(throws: DatabaseError.self) {
                try await database.write { act in
                    try act.write("INSERT INTO movements (ref, pence) VALUES ('x', \("£12"))")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `what may only be added to cannot be deleted, replaced or emptied`(
        engine: Engine
    ) async throws {
        let script = Self.types(engine) + Self.ledger + Self.appendOnly(engine)
        let others: SQL =
            engine == .sqlite
            ? "INSERT OR REPLACE INTO movements (ref, pence) VALUES ('b', 99)"
            : "TRUNCATE movements"
        try await withDatabase(on: engine, script: script) { database, _ in
            for statement in ["DELETE FROM movements WHERE ref = 'b'", others] {
                await #expect(throws: DatabaseError.appendOnly("append-only: movements")) {
                    try await database.write { act in try act.write(statement) }
                }
            }
            let pence: Int64 = try await database.read {
                try $0.one("SELECT pence FROM movements WHERE ref = 'b'")["pence"]
            }
            #expect(pence == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an insertion from a selection may meet what is there`(engine: Engine) async throws {
        let script = Self.types(engine) + Self.ledger
        try await withDatabase(on: engine, script: script) { database, _ in
            let pence: Int64 = try await database.write { act in
                try act.write(
                    """
                    INSERT INTO movements (ref, pence) SELECT ref, pence + 10 FROM movements
                    WHERE true ON CONFLICT (ref) DO UPDATE SET pence = excluded.pence
                    """
                )
                return try act.one(
                    "SELECT CAST(coalesce(sum(pence), 0) AS bigint) AS sum FROM movements"
                )["sum"]
            }
            #expect(pence == 36)
        }
    }

    @Test func `a setting made by one act is still there for the next of its batch`()
        async throws
    {
        try await withDatabase(on: .postgres) { database, _ in
            let results = try await database.together([
                { act in
                    _ = try act.all("SELECT set_config('diversion.officer', '7', true) AS set")
                    return 0
                },
                { act in
                    let found: String = try act.one(
                        "SELECT current_setting('diversion.officer', true) AS set"
                    )["set"]
                    return Int64(found) ?? -1
                },
            ])
            #expect(try results[1].get() == 7, "so each act must begin with its own")
            let later: String? = try await database.write {
                try $0.one("SELECT nullif(current_setting('diversion.officer', true), '') AS set")[
                    "set"
                ]
            }
            #expect(later == nil)
        }
    }
}
