import Database
import TestSupport
import Testing

@Suite struct `Pipelines` {
    @Test(arguments: Engine.allCases)
    func `writes that fill every buffer both ways do not stand still`(
        engine: Engine
    ) async throws {
        let bytes = [UInt8](repeating: 5, count: 300_000)
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let sizes: [Int] = try await database.write { act in
                let statements = (0..<60).map { id -> SQL in
                    """
                    INSERT INTO things (id, bytes) VALUES (\(id), \(bytes)) RETURNING bytes
                    """
                }
                return try act.rows(of: statements).map { rows in
                    let found: [UInt8]? = try rows.first?["bytes"]
                    return found?.count ?? 0
                }
            }
            #expect(sizes == Array(repeating: 300_000, count: 60))
        }
    }

    @Test(arguments: Engine.allCases)
    func `thousands of writes of one act are kept, or none of them`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            await #expect(throws: DatabaseError.constraint("things_number_small")) {
                try await database.write { act in
                    for id in 0..<2_000 {
                        try act.write(Thing(number: id == 1_999 ? 13 : 0).insertion(id: id))
                    }
                }
            }
            #expect(try await database.ids() == [])
            try await database.write { act in
                for id in 0..<2_000 {
                    try act.write(Thing().insertion(id: id))
                }
            }
            #expect(try await database.ids().count == 2_000)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an update that touches no row is no error, and what is behind it runs`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            try await database.write { act in
                try act.write("UPDATE things SET number = 1 WHERE id = 99")
                try act.write(Thing().insertion(id: 1))
            }
            #expect(try await database.ids() == [1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `several questions are answered in their order, also after waiting writes`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let numbers: [Int64] = try await database.write { act in
                try act.write(Thing(number: 5).insertion(id: 1))
                return try act.rows(of: [
                    "SELECT number AS n FROM things", "SELECT id AS n FROM things",
                    "SELECT number AS n FROM things",
                ]).compactMap { try $0.first?["n"] }
            }
            #expect(numbers == [5, 1, 5])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a plan made before a migration is made again`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, place in
            let question: SQL = "SELECT bytes, number FROM things"
            try await database.write { act in
                try act.write(Thing(number: 5).insertion(id: 1))
                _ = try act.all(question)
            }
            _ = try await database.read { try $0.all(question).count }
            let other = try place.open()
            try await other.migrate { schema in
                try schema.run(
                    script: """
                        ALTER TABLE things DROP COLUMN bytes;
                        ALTER TABLE things ADD COLUMN bytes bigint;
                        UPDATE things SET bytes = 8;
                        """
                )
            }
            await other.close()
            let written: Int64 = try await database.write { try $0.one(question)["bytes"] }
            let read: Int64 = try await database.read { try $0.one(question)["bytes"] }
            #expect([written, read] == [8, 8])
            let results = try await database.together(
                (0..<3).map { _ in { act in try act.one(question)["bytes"] } }
            )
            #expect(try results.map { try $0.get() } == [8, 8, 8])
        }
    }

    @Test(arguments: Engine.allCases)
    func `more different statements than are remembered can be run`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine) { database, _ in
            for round in 0..<3 {
                let sum: Int64 = try await database.read { snapshot in
                    try (0..<400).reduce(0) { sum, number in
                        let statement = SQL(stringLiteral: "SELECT \(number) AS n")
                        return sum + (try snapshot.one(statement)["n"])
                    }
                }
                #expect(sum == 79_800, "round \(round)")
            }
        }
    }
}
