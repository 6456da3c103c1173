import Database
import TestSupport
import Testing

@Suite struct `Two programs at once` {
    static let script = """
        CREATE TABLE pots (
            id bigint PRIMARY KEY,
            pence bigint NOT NULL CONSTRAINT pots_not_overspent CHECK (pence >= 0)
        );
        CREATE TABLE spendings (pot bigint NOT NULL, pence bigint NOT NULL);
        INSERT INTO pots VALUES (0, 1000), (1, 1000), (2, 1500);
        """

    /// Takes from two pots, in an order that crosses the other program's, and from the total.
    static func spend(_ pence: Int64, _ first: Int64, _ database: any Database) async throws {
        try await database.write { act in
            for pot in [first, 1 - first, 2] {
                try act.write("UPDATE pots SET pence = pence - \(pence) WHERE id = \(pot)")
                try act.write("INSERT INTO spendings (pot, pence) VALUES (\(pot), \(pence))")
                if pot != 2 {
                    _ = try act.all("SELECT pence FROM pots WHERE id = \(pot)")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `crossing rows and one total limit neither deadlock nor overspend`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Self.script) { database, place in
            let other = try place.open()
            let kept = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 0..<120 {
                    let program = number.isMultiple(of: 2) ? database : other
                    let pence = Int64(7 + number % 5)
                    group.addTask {
                        do {
                            try await Self.spend(pence, Int64(number % 2), program)
                            return pence
                        } catch DatabaseError.constraint("pots_not_overspent") {
                            return 0
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
            let (left, spent): ([Int64], Int64) = try await other.read { snapshot in
                (
                    try snapshot.all("SELECT pence FROM pots ORDER BY id").map { try $0["pence"] },
                    try snapshot.one("SELECT sum(pence) AS sum FROM spendings")["sum"]
                )
            }
            await other.close()
            #expect(left == [1_000 - kept, 1_000 - kept, 1_500 - kept])
            #expect(spent == 3 * kept)
            #expect(left[0] >= 0 && left[0] < 12)
        }
    }

    @Test(arguments: Engine.allCases)
    func `two migrations at once run one after the other`(engine: Engine) async throws {
        try await withPlace(on: engine) { place in
            let results = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let program = try place.open()
                        let isFirst = try await program.migrate { schema in
                            try schema.run(
                                script: "CREATE TABLE IF NOT EXISTS steps (number bigint);"
                            )
                            guard try schema.all("SELECT number FROM steps").isEmpty else {
                                return false
                            }
                            try schema.run(
                                script: "CREATE TABLE t (a bigint); INSERT INTO steps VALUES (1);"
                            )
                            return true
                        }
                        await program.close()
                        return isFirst
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.filter { $0 }.count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a migration that fails leaves nothing`(engine: Engine) async throws {
        try await withDatabase(on: engine) { database, _ in
            await #expect(throws: DatabaseError.self) {
                try await database.migrate { schema in
                    try schema.run(script: "CREATE TABLE half (a bigint); SELECT nothing;")
                }
            }
            try await database.migrate { schema in
                try schema.run(script: "CREATE TABLE half (a bigint);")
            }
        }
    }
}
