import Database
import TestSupport
import Testing

@Suite struct `Values` {
    @Test(arguments: Engine.allCases)
    func `nulls, extremes and long values come back as they went in`(
        engine: Engine
    ) async throws {
        let things = [
            Thing(number: nil, words: nil, bytes: nil),
            Thing(number: .max, words: "", bytes: []),
            Thing(number: .min, words: "Zoë 👩‍👩‍👧 اَلْعَرَبِيَّةُ e\u{301} '; --", bytes: [0, 255, 0]),
            Thing(
                number: 210_000_000_001,
                words: String(repeating: "é", count: 1_000_000),
                bytes: [UInt8](repeating: 7, count: 3_000_000)
            ),
            Thing(number: 0, words: "2026-11-18", bytes: [39, 92]),
        ]
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let found = try await database.write { act in
                for (id, thing) in things.enumerated() {
                    try act.write(thing.insertion(id: id))
                }
                return try act.all("SELECT number, words, bytes FROM things ORDER BY id")
                    .map(Thing.init)
            }
            #expect(found == things)
            let read = try await database.read { snapshot in
                try snapshot.all("SELECT number, words, bytes FROM things ORDER BY id")
                    .map(Thing.init)
            }
            #expect(read == things)
        }
    }

    @Test(arguments: Engine.allCases)
    func `instants are microseconds and dates are text, ordered as in time`(
        engine: Engine
    ) async throws {
        let instants: [Int64] = [-1, 0, 1_795_478_400_000_001, 1_795_478_400_000_000]
        let days = ["2026-11-18", "2026-02-01", "2027-01-01", "2026-10-01"]
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let (first, last): (Int64, String) = try await database.write { act in
                for (id, (instant, day)) in zip(instants, days).enumerated() {
                    try act.write(Thing(number: instant, words: day).insertion(id: id))
                }
                return (
                    try act.one("SELECT number FROM things ORDER BY number DESC")["number"],
                    try act.one("SELECT words FROM things ORDER BY words DESC")["words"]
                )
            }
            #expect(first == 1_795_478_400_000_001)
            #expect(last == "2027-01-01")
        }
    }

    @Test(arguments: Engine.allCases)
    func `parameters are bound by their number, not by where they stand`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine) { database, _ in
            let row: [Int64] = try await database.read { snapshot in
                let row = try snapshot.one(
                    "SELECT $2 - $1 AS less, \(1) + 0 AS first, \(10) + 0 AS second"
                )
                return [try row["less"], try row["first"], try row["second"]]
            }
            #expect(row == [9, 1, 10])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a null parameter standing alone needs no cast`(engine: Engine) async throws {
        try await withDatabase(on: engine) { database, _ in
            let nothing: String? = nil
            let isNull: Int64 = try await database.read { snapshot in
                try snapshot.one("SELECT CASE WHEN \(nothing) IS NULL THEN 1 ELSE 0 END AS n")["n"]
            }
            #expect(isNull == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a text with a NUL in it is refused before it is sent`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            await #expect(
                throws: DatabaseError.other(code: "nul-in-text", "parameter $2 holds a NUL")
            ) {
                try await database.write { act in
                    try act.write("INSERT INTO things (id, words) VALUES (\(1), \("a\0b"))")
                }
            }
            let count = try await database.count("things")
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a sum of amounts is an amount, and beyond 64 bits an error`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let sum: Int64 = try await database.write { act in
                for (id, number) in [5_000_000_000, -1, 250_001, -30_000].enumerated() {
                    try act.write(Thing(number: Int64(number)).insertion(id: id))
                }
                return try act.one("SELECT sum(number) AS sum FROM things")["sum"]
            }
            #expect(sum == 5_000_220_000)
            await #expect(throws: DatabaseError.self) {
                try await database.write { act in
                    try act.write(Thing(number: .max).insertion(id: 9))
                    _ = try act.all("SELECT sum(number) AS sum FROM things")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a number with a fraction is unreadable`(engine: Engine) async throws {
        try await withDatabase(on: engine) { database, _ in
            await #expect(throws: DatabaseError.self) {
                try await database.read { snapshot in
                    _ = try snapshot.all("SELECT 1.5 AS half")
                }
            }
        }
    }
}
