import Database
import TestSupport
import Testing

@Suite struct `Batches` {
    struct Refusal: Error, Equatable {}

    @Test(arguments: Engine.allCases)
    func `acts that wait share one transaction`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let acts = (0..<10).map { id -> Together.Act in
                { act in
                    try act.write(Thing().insertion(id: id))
                    guard engine == .postgres else { return 0 }
                    return try act.one("SELECT CAST(txid_current() AS bigint) AS id")["id"]
                }
            }
            let results = try await database.together(acts)
            #expect(Set(try results.map { try $0.get() }).count == 1)
            let count = try await database.count("things")
            #expect(count == 10)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a refused act undoes only itself`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let acts: [Together.Act] = [
                {
                    try $0.write(Thing(label: "a").insertion(id: 1))
                    return 1
                },
                {
                    try $0.write(Thing(label: "b").insertion(id: 2))
                    throw Refusal()
                },
                {
                    try $0.write(Thing(number: 13).insertion(id: 3))
                    return 3
                },
                {
                    try $0.write(Thing(label: "d").insertion(id: 4))
                    _ = try $0.all("SELECT id FROM nowhere")
                    return 4
                },
                {
                    try $0.write(Thing(label: "a").insertion(id: 5))
                    return 5
                },
                {
                    try $0.write(Thing(label: "f").insertion(id: 6))
                    return 6
                },
            ]
            let results = try await database.together(acts)
            #expect(try results[0].get() == 1)
            #expect(throws: Refusal()) { try results[1].get() }
            #expect(throws: DatabaseError.constraint("things_number_small")) {
                try results[2].get()
            }
            #expect(throws: DatabaseError.self) { try results[3].get() }
            #expect(throws: DatabaseError.constraint("things_label_key")) { try results[4].get() }
            #expect(try results[5].get() == 6)
            let ids: [Int64] = try await database.read { snapshot in
                try snapshot.all("SELECT id FROM things ORDER BY id").map { try $0["id"] }
            }
            #expect(ids == [1, 6])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a preview answers and leaves nothing, alone and among others`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let alone: Int64 = try await database.write(keeping: false) { act in
                try act.write(Thing().insertion(id: 1))
                return try act.one("SELECT count(*) AS count FROM things")["count"]
            }
            #expect(alone == 1)
            let before = try await database.count("things")
            #expect(before == 0)
            let acts = (0..<3).map { id -> Together.Act in
                { act in
                    try act.write(Thing().insertion(id: id))
                    return try act.one("SELECT count(*) AS count FROM things")["count"]
                }
            }
            let results = try await database.together(acts) { $0 != 1 }
            #expect(Set(try results.map { try $0.get() }).isSubset(of: [1, 2, 3]))
            let count = try await database.count("things")
            #expect(count == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a preview is told what its last write would break`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            await #expect(throws: DatabaseError.constraint("things_number_small")) {
                try await database.write(keeping: false) { act in
                    try act.write(Thing(number: 13).insertion(id: 1))
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `an act that swallowed an error is still undone`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            await #expect(throws: DatabaseError.constraint("things_number_small")) {
                try await database.write { act in
                    try act.write(Thing().insertion(id: 1))
                    _ = try? act.rows(of: [Thing(number: 13).insertion(id: 2)])
                    try? act.write(Thing().insertion(id: 3))
                }
            }
            let count = try await database.count("things")
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a body may turn a broken constraint into a refusal of its own`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            await #expect(throws: Refusal()) {
                try await database.write { act in
                    do {
                        _ = try act.rows(of: [Thing(number: 13).insertion(id: 2)])
                    } catch {
                        throw Refusal()
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a task cancelled while it waits is never run`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let door = Door()
            async let holder: Void = database.write { _ in door.wait() }
            await door.reached()
            let waiting = Task {
                try await database.write { act in try act.write(Thing().insertion(id: 1)) }
            }
            try await Task.sleep(for: .milliseconds(20))
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            door.open()
            try await holder
            let count = try await database.count("things")
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `closing finishes what is queued and lets nobody else in`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, place in
            let door = Door()
            async let holder: Void = database.write { _ in door.wait() }
            await door.reached()
            async let queued: Void = database.write { act in
                try act.write(Thing().insertion(id: 1))
            }
            try await Task.sleep(for: .milliseconds(20))
            async let closed: Void = database.close()
            try await Task.sleep(for: .milliseconds(20))
            door.open()
            _ = try await (holder, queued, closed)
            await #expect(throws: DatabaseError.self) { try await database.write { _ in } }
            let other = try place.open()
            let count = try await other.count("things")
            #expect(count == 1)
            await other.close()
        }
    }
}
