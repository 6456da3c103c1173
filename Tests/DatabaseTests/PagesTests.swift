import Database
import TestSupport
import Testing

@Suite struct `A long answer` {
    struct Enough: Error {}

    private func filled(_ database: any Database, count: Int) async throws {
        try await database.write { act in
            for id in 1...count {
                try act.write(Thing(label: "\(id)").insertion(id: id))
            }
        }
    }

    @Test(arguments: Engine.allCases, [1, 399, 400, 401, 1000, 1001, 2500])
    func `comes page by page, whole and in order`(engine: Engine, count: Int) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            try await filled(database, count: count)
            let (ids, largest) = try await database.read { snapshot in
                var ids: [Int64] = []
                var largest = 0
                let statement: SQL = "SELECT id FROM things WHERE id > \(0) ORDER BY id"
                try snapshot.pages(of: statement) { page in
                    ids += try page.map { try $0["id"] }
                    largest = max(largest, page.count)
                }
                return (ids, largest)
            }
            #expect(ids == Array(1...Int64(count)))
            #expect(largest <= 1000)
        }
    }

    @Test(arguments: Engine.allCases)
    func `without a row has no page, and may be asked twice`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let pages = try await database.read { snapshot in
                var pages = 0
                for _ in 1...2 {
                    try snapshot.pages(of: "SELECT id FROM things") { _ in pages += 1 }
                }
                return pages
            }
            #expect(pages == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `can be broken off, and other questions be asked afterwards`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            try await filled(database, count: 2500)
            await #expect(throws: Enough.self) {
                try await database.read { snapshot in
                    try snapshot.pages(of: "SELECT id FROM things ORDER BY id") { page in
                        #expect(page.count >= 400 && page.count <= 1000)
                        throw Enough()
                    }
                }
            }
            let count = try await database.count("things")
            #expect(count == 2500)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a statement that cannot be run is told like any other's`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            await #expect(throws: DatabaseError.self) {
                try await database.read { snapshot in
                    try snapshot.pages(of: "SELECT id FROM nowhere") { _ in }
                }
            }
        }
    }
}
