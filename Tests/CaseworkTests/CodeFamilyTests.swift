import Casework
import Database
import Panel
import TestSupport
import Testing

@Suite struct `What a code belongs to` {
    @Test(arguments: Engine.allCases)
    func `stays as it is when only its label is changed, and goes when that is said`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            func change(_ family: String?) async throws -> String? {
                let code = AddCode(list: "check", code: "dbs", label: "DBS", family: family)
                return try await council.act(code, as: .administrator).family
            }
            let provider = try await council.provider("Forest Fields")
            func isNeeded() async throws -> Bool? {
                try await council.look(ShowProvider(provider: provider), as: .chair).checks
                    .first { $0.kind == "dbs" }?.needed
            }
            #expect(try await change(nil) == "needed")
            #expect(try await isNeeded() == true)
            #expect(try await change("none") == nil)
            #expect(try await isNeeded() == nil)
            #expect(try await change("needed") == "needed")
            #expect(try await isNeeded() == true)
        }
    }
}
