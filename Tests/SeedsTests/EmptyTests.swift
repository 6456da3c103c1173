import Casework
import Database
import Migrations
import Panel
import TestSupport
import Testing

@testable import Seeds

/// A story begins only where nobody is yet.
struct EmptyTests {
    @Test(arguments: Engine.allCases)
    func `a database with an officer is left as it is`(engine: Engine) async throws {
        try await withPlayhouse(on: engine, today: "2026-11-18") { house in
            let ada = AddOfficer(name: "Ada Okafor", roles: ["administrator"])
            _ = try await house.perform(ada, as: nil)
            await #expect(throws: SomebodyIsThere.self) { try await house.play() }
            #expect(try await house.count("SELECT count(*) AS n FROM events") == 1)
            #expect(try await house.count("SELECT count(*) AS n FROM officers") == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of two that start at once one tells its story, the other is refused`(
        engine: Engine
    ) async throws {
        try await withPlayhouse(on: engine, today: "2026-11-18") { house in
            let other = try house.place.open(openingStatement: Schema.writerLock)
            let ours = try house.place.open(openingStatement: Schema.writerLock)
            async let one = house.isPlayed(on: ours)
            async let two = house.isPlayed(on: other)
            let played = try await [one, two]
            await other.close()
            await ours.close()
            #expect(played.sorted { !$0 && $1 } == [false, true])
            #expect(try await house.count("SELECT count(*) AS n FROM packages") == 150)
            #expect(
                try await house.count(
                    "SELECT count(*) AS n FROM officers WHERE name = 'Ruth Adeyemi'"
                ) == 1
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `a rule that refuses the story stops it as a fault, since part of it is there`(
        engine: Engine
    ) async throws {
        try await withPlayhouse(on: engine, today: "2026-11-18") { house in
            try await house.database.migrate { change in
                try change.run(
                    script: """
                        INSERT INTO limits (role, measure, pence, days, valid_from)
                        VALUES ('chair', 'package', 100, NULL, '2001-01-01')
                        """
                )
            }
            let fault = await #expect(throws: Fault.self) { try await house.play() }
            #expect(fault?.code == "demo-unfinished")
            let first = Almanac(today: house.today).sittings[0]
            #expect(fault?.detail == "\(first) exceeds-limit")
            #expect(try await house.count("SELECT count(*) AS n FROM decisions") == 0)
        }
    }
}

extension Playhouse {
    /// False when somebody was there before.
    fileprivate func isPlayed(on database: any Database) async throws -> Bool {
        do {
            try await play(on: database)
            return true
        } catch is SomebodyIsThere {
            return false
        }
    }
}
