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
        try await withStage(on: engine, today: "2026-11-18") { stage in
            let ada = AddOfficer(name: "Ada Okafor", roles: ["administrator"])
            _ = try await stage.perform(ada, as: nil)
            await #expect(throws: SomebodyIsThere.self) { try await stage.play() }
            #expect(try await stage.count("SELECT count(*) AS n FROM events") == 1)
            #expect(try await stage.count("SELECT count(*) AS n FROM officers") == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of two that start at once one tells its story, the other is refused`(
        engine: Engine
    ) async throws {
        try await withStage(on: engine, today: "2026-11-18") { stage in
            let other = try stage.place.open(openingStatement: Schema.writerLock)
            let ours = try stage.place.open(openingStatement: Schema.writerLock)
            async let one = stage.isPlayed(on: ours)
            async let two = stage.isPlayed(on: other)
            let played = try await [one, two]
            await other.close()
            await ours.close()
            #expect(played.sorted { !$0 && $1 } == [false, true])
            #expect(try await stage.count("SELECT count(*) AS n FROM packages") == 150)
            #expect(
                try await stage.count(
                    "SELECT count(*) AS n FROM officers WHERE name = 'Ruth Adeyemi'"
                ) == 1
            )
        }
    }
}

extension Stage {
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
