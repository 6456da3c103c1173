import Database
import Postgres
import TestSupport
import Testing

@Suite struct `A PostgreSQL server` {
    static func terminateOthers(_ place: Place, _ pids: [Int64]) async throws {
        let other = try place.open()
        try await other.read { snapshot in
            for pid in pids {
                _ = try snapshot.all("SELECT pg_terminate_backend(CAST(\(pid) AS integer)) AS ok")
            }
        }
        await other.close()
        try await Task.sleep(for: .milliseconds(50))
    }

    @Test func `connections that were dropped while idle are made anew`() async throws {
        try await withDatabase(on: .postgres, script: Thing.schema(.postgres)) { database, place in
            let question: SQL = "SELECT pg_backend_pid() AS pid"
            let reader: Int64 = try await database.read { try $0.one(question)["pid"] }
            let writer: Int64 = try await database.write { try $0.one(question)["pid"] }
            try await Self.terminateOthers(place, [reader, writer])
            try await database.write { act in try act.write(Thing().insertion(id: 1)) }
            #expect(try await database.ids() == [1])
        }
    }

    @Test func `a read whose connection drops is run once more`() async throws {
        try await withDatabase(on: .postgres) { database, _ in
            let isFirst = `A transaction that is lost`.Once()
            let answer: Int64 = try await database.read { snapshot in
                if isFirst() {
                    _ = try snapshot.all("SELECT pg_terminate_backend(pg_backend_pid())")
                }
                return try snapshot.one("SELECT 7 AS seven")["seven"]
            }
            #expect(answer == 7)
        }
    }

    @Test func `a statement that runs too long is a timeout, and the connection goes on`()
        async throws
    {
        let limits = Limits(statement: 0.2)
        try await withDatabase(on: .postgres, limits: limits) { database, _ in
            await #expect(throws: DatabaseError.timeout) {
                try await database.write { act in _ = try act.all("SELECT pg_sleep(5)") }
            }
            await #expect(throws: DatabaseError.timeout) {
                try await database.read { act in _ = try act.all("SELECT pg_sleep(5)") }
            }
            let one: Int64 = try await database.write { try $0.one("SELECT 1 AS one")["one"] }
            #expect(one == 1)
        }
    }

    @Test func `a connection string that lets statements run for ever is waited for`() async throws
    {
        try await withPlace(on: .postgres) { place in
            let database = try PostgresDatabase(
                connection: place.address.replacing(
                    "options=",
                    with: "options=-c%20statement_timeout%3D0%20"
                ),
                limits: Limits(statement: 0.2)
            )
            // Longer than the limit and what silence is borne beyond it.
            let answer = try await database.read { try $0.one("SELECT 1 AS one FROM pg_sleep(6)") }
            #expect(try answer["one"] == 1)
            await database.close()
        }
    }

    @Test func `another program that holds the writers' lock too long makes us busy`()
        async throws
    {
        let limits = Limits(lock: 0.2)
        try await withDatabase(on: .postgres, limits: limits) { database, place in
            let other = try place.open()
            let door = Door()
            async let held: Void = other.write { act in
                _ = try act.all("SELECT 1 AS one")
                door.wait()
            }
            await door.reached()
            await #expect(throws: DatabaseError.busy) {
                try await database.write { act in _ = try act.all("SELECT 1 AS one") }
            }
            let results = try await database.together(
                (0..<3).map { _ in { act in try act.one("SELECT 1 AS one")["one"] } }
            )
            for result in results {
                #expect(throws: DatabaseError.busy) { try result.get() }
            }
            door.open()
            try await held
            await other.close()
        }
    }

    @Test func `the lock to begin with is the one that was given`() async throws {
        let script = "CREATE TABLE heads (number bigint); INSERT INTO heads VALUES (1);"
        let lock = "SELECT number FROM heads FOR UPDATE"
        try await withDatabase(on: .postgres, script: script, openingStatement: lock) {
            database,
            place in
            let other = try place.open(limits: Limits(lock: 0.2), openingStatement: lock)
            try await database.write { act in
                _ = try act.all("SELECT 1 AS one")
                let held = try act.one(
                    "SELECT count(*) AS n FROM pg_locks WHERE mode = 'RowShareLock'"
                )
                #expect(try held["n"] as Int64 > 0)
            }
            await other.close()
        }
    }

    @Test func `the first of several hosts may be dead`() async throws {
        let address = try serverAddress()
        let parts = address.split(separator: "host=", maxSplits: 1)
        try #require(parts.count == 2)
        let database = try PostgresDatabase(
            connection: "\(parts[0])host=/nowhere/at/all,\(parts[1])"
        )
        let one: Int64 = try await database.read { try $0.one("SELECT 1 AS one")["one"] }
        #expect(one == 1)
        await database.close()
    }

    @Test func `no server is unreachable, and says so without a password`() async throws {
        let database = try PostgresDatabase(
            connection: "postgres://someone:secret@/x?host=/nowhere/at/all"
        )
        for isWrite in [true, false] {
            do {
                if isWrite {
                    try await database.write { act in _ = try act.all("SELECT 1 AS one") }
                } else {
                    try await database.read { act in _ = try act.all("SELECT 1 AS one") }
                }
                Issue.record("it answered")
            } catch DatabaseError.unreachable(let words) {
                #expect(words.contains("/nowhere/at/all"))
                #expect(!words.contains("secret"))
            }
        }
        await database.close()
    }

    @Test(arguments: ["postgres://%", "postgres://someone:secret@/x?nosuch=1"])
    func `what libpq cannot read is no address, and is not repeated`(text: String) throws {
        let error = #expect(throws: DatabaseError.self) {
            try PostgresDatabase(connection: text)
        }
        #expect(error == .address("not one that libpq understands"))
    }

    @Test func `a server that answers and does not let us in is told from none at all`()
        async throws
    {
        let address = try serverAddress()
        let nobody = address.replacing("user=diversion", with: "user=nobody_at_all")
        try #require(nobody != address)
        for (connection, isAnswered) in [
            (nobody, true), (address.replacing("/postgres?", with: "/nothing?"), true),
            ("postgres:///x?host=/nowhere/at/all", false),
        ] {
            let database = try PostgresDatabase(connection: connection)
            do {
                _ = try await database.read { try $0.all("SELECT 1 AS one") }
                Issue.record("it answered")
            } catch DatabaseError.turnedAway {
                #expect(isAnswered)
            } catch DatabaseError.unreachable {
                #expect(!isAnswered)
            }
            await database.close()
        }
    }
}
