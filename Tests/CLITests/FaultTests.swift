import Database
import Foundation
import Migrations
import TestSupport
import Testing

/// Faults that need a second hand: another program at the same database, or another version of it.
struct FaultTests {
    @Test(arguments: Engine.allCases)
    func `two programs migrate at once, and one of them finds it done`(
        engine: Engine
    ) async throws {
        try await Shell.with(on: engine) { diversion, _ in
            let runs = try await withThrowingTaskGroup(of: Run.self) { group in
                for _ in 0..<2 {
                    group.addTask { try await Self.apart { try diversion("migrate") } }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(runs.allSatisfy { $0.status == 0 }, "\(runs.map(\.errors))")
            #expect(
                runs.map(\.output).sorted()
                    .elementsEqual(["The database is ready", "The database is up to date."]) {
                        $0.hasPrefix($1)
                    }
            )
        }
    }

    @Test(
        arguments: Engine.allCases,
        [
            (change: "DELETE FROM applied_steps WHERE number > 9", code: "migrate-needed"),
            ("UPDATE applied_steps SET checksum = 'x' WHERE number = 2", "migration-changed"),
            (
                "INSERT INTO applied_steps (number, name, checksum) VALUES (9999, 'a', 'b')",
                "database-newer"
            ),
        ]
    )
    func `a database of an older or newer program, or of a changed step, is left alone`(
        engine: Engine,
        other: (change: String, code: String)
    ) async throws {
        try await Shell.with(on: engine) { diversion, place in
            #expect(try diversion("migrate").status == 0)
            try await place.write(SQL(stringLiteral: other.change))
            let look = try diversion("position", "--json")
            #expect(look.status == 70 && look.code == other.code, "\(look.errors)")
            guard other.code != "migrate-needed" else { return }
            let again = try diversion("migrate", "--json")
            #expect(again.status == 70 && again.code == other.code, "\(again.errors)")
        }
    }

    @Test
    func `a file that another program writes to is waited for, then given up`() async throws {
        try await Shell.with(on: .sqlite) { diversion, place in
            var diversion = diversion
            try diversion.signIn()
            let other = try place.open()
            let door = Door()
            async let held: Void = other.write { _ in door.wait() }
            await door.reached()
            let look = try diversion("officer", "list")
            #expect(look.status == 0, "\(look.errors)")
            let add = try await Self.apart { [diversion] in
                try diversion("officer", "add", "Bo", "--role", "chair", "--json")
            }
            #expect(add.status == 70 && add.code == "database-busy", "\(add.errors)")
            door.open()
            try await held
            await other.close()
            #expect(try diversion("officer", "list", "--json").value("items.0.name") == "Ada")
        }
    }

    @Test
    func `an act whose connection the server ends is done again, and once`() async throws {
        try await Shell.with(on: .postgres) { diversion, place in
            var diversion = diversion
            try diversion.signIn()
            let name = "cut-\(UUID().uuidString)"
            // However long this machine takes to come to the end of the test, it waits.
            let patient = place.address.replacing(
                "options=",
                with: "options=-c%20lock_timeout%3D0%20-c%20statement_timeout%3D0%20"
            )
            diversion.database = "\(patient)&application_name=\(name)"
            let desk = diversion
            let other = try place.open(openingStatement: Schema.writerLock)
            let door = Door()
            async let held: Void = other.write { act in
                // The lock is taken together with the first statement.
                _ = try act.all("SELECT 1 AS one")
                door.wait()
            }
            await door.reached()
            async let added = Self.apart {
                try desk("officer", "add", "Bo", "--role", "chair", "--json")
            }
            try await Self.end(name, at: place)
            door.open()
            try await held
            await other.close()
            let run = try await added
            #expect(run.status == 0, "\(run.errors)")
            let listed = try desk("officer", "list", "--json")
            #expect(try listed.value("items.0.name") == "Bo")
            #expect(try listed.value("items.1.name") == "Ada")
        }
    }

    /// Ends the connection of that name as soon as it waits for the writers' lock.
    private static func end(_ name: String, at place: Place) async throws {
        let server = try place.open()
        for _ in 0..<3_000 {
            let ended = try await server.read { transaction in
                try transaction.all(
                    """
                    SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
                    WHERE application_name = \(name) AND wait_event_type = 'Lock'
                    """
                )
            }
            guard ended.isEmpty else { return await server.close() }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("it never waited")
        await server.close()
    }

    /// Off the threads that other tests wait on.
    private static func apart<Answer: Sendable>(
        _ body: @escaping @Sendable () throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try body() })
            }
        }
    }
}

extension Shell {
    /// A desk on a database of its own, with nothing in it yet.
    static func with(
        on engine: Engine,
        _ body: (Shell, Place) async throws -> Void
    ) async throws {
        try await withPlace(on: engine) { place in
            try await Shell.with(database: place.url) { shell in try await body(shell, place) }
        }
    }

    /// Makes the database and its key, and signs its first officer in: Ada.
    mutating func signIn() throws {
        _ = try self("migrate")
        _ = try self("key", "create")
        let added = try self(
            "officer",
            "add",
            "Ada",
            "--role",
            "administrator",
            "--issue-token",
            "--json"
        )
        token = try added.value("token")
    }
}

extension Place {
    /// Changes something behind the program's back.
    fileprivate func write(_ statement: SQL) async throws {
        let database = try open()
        try await database.write { try $0.write(statement) }
        await database.close()
    }
}
