import Database
import TestSupport
import Testing

@Suite struct `Tables that only grow` {
    @Test(arguments: Engine.allCases)
    func `each have their guards`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let guards = try await council.database.read { transaction in
                try transaction.rows(of: [
                    engine == .sqlite
                        ? "SELECT name FROM sqlite_master WHERE type = 'trigger'"
                        : "SELECT tgname AS name FROM pg_trigger WHERE tgenabled <> 'D'"
                ])[0].map { row in try row["name"] as String }
            }
            let kinds =
                engine == .sqlite ? ["no_update", "no_delete"] : ["append_only", "no_truncate"]
            for table in Council.appendOnly {
                for kind in kinds {
                    #expect(guards.contains("\(table)_\(kind)"))
                }
            }
            let more = engine == .sqlite ? [] : ["no_truncate"]
            for table in Council.fixed {
                for kind in ["no_update", "no_delete"] + more {
                    #expect(guards.contains("\(table)_\(kind)"))
                }
            }
            #expect(Council.saidOnce.allSatisfy { guards.contains("\($0)_said_once") })
        }
    }
}
