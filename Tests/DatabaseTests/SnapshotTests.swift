import Database
import TestSupport
import Testing

@Suite struct `Reads` {
    @Test(arguments: Engine.allCases)
    func `all statements of a read see one snapshot, and wait for no writer`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let door = Door()
            async let counts: [Int64] = database.read { snapshot in
                let before: Int64 = try snapshot.one("SELECT count(*) AS n FROM things")["n"]
                door.wait()
                let after: Int64 = try snapshot.one("SELECT count(*) AS n FROM things")["n"]
                return [before, after]
            }
            await door.reached()
            try await database.write { act in try act.write(Thing().insertion(id: 1)) }
            door.open()
            #expect(try await counts == [0, 0])
            #expect(try await database.ids() == [1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a read goes on while an act is open`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let door = Door()
            async let act: Void = database.write { act in
                _ = try act.rows(of: [Thing().insertion(id: 1)])
                door.wait()
            }
            await door.reached()
            #expect(try await database.ids() == [])
            door.open()
            try await act
            #expect(try await database.ids() == [1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a read cannot write`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            do {
                try await database.read { snapshot in
                    _ = try snapshot.rows(of: [Thing().insertion(id: 1)])
                }
                Issue.record("it wrote")
            } catch DatabaseError.readOnly {
            }
            #expect(try await database.ids() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `more reads than connections are all answered`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let total = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<100 {
                    group.addTask { try await database.ids().count + 1 }
                }
                return try await group.reduce(0, +)
            }
            #expect(total == 100)
        }
    }
}
