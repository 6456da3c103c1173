import Database
import Synchronization
import TestSupport
import Testing

@Suite struct `A transaction that is lost` {
    /// True the first time only.
    final class Once: Sendable {
        private let isSpent = Mutex(false)

        func callAsFunction() -> Bool {
            isSpent.withLock { spent in
                defer { spent = true }
                return !spent
            }
        }
    }

    @Test func `a full disk loses a batch, and each act is run again alone`() async throws {
        let script = Thing.schema(.sqlite) + "PRAGMA max_page_count = 20;"
        try await withDatabase(on: .sqlite, script: script) { database, _ in
            let huge = [UInt8](repeating: 1, count: 500_000)
            let runs = Mutex(0)
            let results = try await database.together([
                { act in
                    runs.withLock { $0 += 1 }
                    try act.write(Thing().insertion(id: 1))
                    return 1
                },
                { act in
                    try act.write(Thing(bytes: huge).insertion(id: 2))
                    return 2
                },
                { act in
                    try act.write(Thing().insertion(id: 3))
                    return 3
                },
            ])
            #expect(try results[0].get() == 1)
            #expect(throws: DatabaseError.diskFull) { try results[1].get() }
            #expect(try results[2].get() == 3)
            #expect(runs.withLock { $0 } == 2)
            #expect(try await database.ids() == [1, 3])
        }
    }

    @Test func `nothing is written outside the transaction that a full disk ended`() async throws {
        let script = Thing.schema(.sqlite) + "PRAGMA max_page_count = 20;"
        try await withDatabase(on: .sqlite, script: script) { database, _ in
            let huge = [UInt8](repeating: 1, count: 500_000)
            await #expect(throws: DatabaseError.diskFull) {
                try await database.write { act in
                    try? act.write(Thing(bytes: huge).insertion(id: 1))
                    try? act.write(Thing().insertion(id: 2))
                }
            }
            let ids = try await database.ids()
            #expect(ids == [])
        }
    }

    @Test func `a dropped connection loses a batch, and each act is run again alone`()
        async throws
    {
        try await withDatabase(on: .postgres, script: Thing.schema(.postgres)) { database, _ in
            let isFirst = Once()
            let results = try await database.together([
                { act in
                    try act.write(Thing().insertion(id: 1))
                    return 1
                },
                { act in
                    try act.write(Thing().insertion(id: 2))
                    if isFirst() {
                        _ = try act.all("SELECT pg_terminate_backend(pg_backend_pid())")
                    }
                    return 2
                },
                { act in
                    try act.write(Thing().insertion(id: 3))
                    return 3
                },
            ])
            #expect(try results.map { try $0.get() } == [1, 2, 3])
            #expect(try await database.ids() == [1, 2, 3])
        }
    }

    @Test func `an act whose connection always drops fails, and its neighbours do not`()
        async throws
    {
        try await withDatabase(on: .postgres, script: Thing.schema(.postgres)) { database, _ in
            let results = try await database.together([
                { act in
                    try act.write(Thing().insertion(id: 1))
                    return 1
                },
                { act in
                    try act.write(Thing().insertion(id: 2))
                    _ = try act.all("SELECT pg_terminate_backend(pg_backend_pid())")
                    return 2
                },
            ])
            #expect(try results[0].get() == 1)
            guard case .failure(DatabaseError.connectionLost) = results[1] else {
                Issue.record("\(results[1])")
                return
            }
            #expect(try await database.ids() == [1])
        }
    }

    /// Ends the server's process while it commits.
    static let dyingAtCommit = """
        CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE TABLE fatal (id bigint);
        CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON fatal
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die();
        """

    @Test func `an act whose commit got no answer is told so, and not run again`() async throws {
        let script = Thing.schema(.postgres) + Self.dyingAtCommit
        try await withDatabase(on: .postgres, script: script) { database, _ in
            let runs = Mutex(0)
            await #expect(throws: DatabaseError.commitUnknown) {
                try await database.write { act in
                    runs.withLock { $0 += 1 }
                    try act.write("INSERT INTO fatal (id) VALUES (1)")
                }
            }
            #expect(runs.withLock { $0 } == 1)
            let results = try await database.together(
                [
                    { act in
                        try act.write(Thing().insertion(id: 1))
                        return 1
                    },
                    { act in
                        try act.write("INSERT INTO fatal (id) VALUES (1)")
                        return 2
                    },
                    { act in
                        try act.write(Thing().insertion(id: 3))
                        return 3
                    },
                ]
            ) { $0 != 2 }
            #expect(throws: DatabaseError.commitUnknown) { try results[0].get() }
            #expect(throws: DatabaseError.commitUnknown) { try results[1].get() }
            #expect(try results[2].get() == 3, "a preview can be run again without harm")
            #expect(try await database.ids() == [])
        }
    }
}
