import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A check of a provider` {
    @Test(arguments: Engine.allCases)
    func `that was mistyped is put right by recording it again, not by an older look`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            func insurance(_ seen: String, _ expires: String) async throws -> String? {
                let check = CheckProvider(
                    provider: provider,
                    kind: "insurance",
                    verifiedOn: seen,
                    expires: expires
                )
                try await council.act(check, as: .coordinator)
                let shown = try await council.look(ShowProvider(provider: provider), as: .chair)
                return shown.checks.first { $0.kind == "insurance" }?.expires?.description
            }
            #expect(try await insurance("2026-11-18", "2096-12-20") == "2096-12-20")
            #expect(try await insurance("2026-11-18", "2026-12-20") == "2026-12-20")
            #expect(try await insurance("2026-11-17", "2030-01-01") == "2026-12-20")
        }
    }

    @Test(arguments: Engine.allCases)
    func `counts no longer once a newer one says that it ends sooner`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            for kind in ["dbs", "insurance", "governing-document", "safeguarding-policy"] {
                try await council.check(provider, kind, expires: "2027-12-31")
            }
            try await council.act(ApproveProvider(provider: provider), as: .finance)
            let lapsing = ListProviders(waiting: "checks-lapsing")
            #expect(try await council.look(lapsing, as: .finance).items.isEmpty)
            try await council.check(provider, "insurance", expires: "2026-12-20")
            let waiting = try await council.look(lapsing, as: .finance).items
            #expect(waiting.map(\.provider) == [provider])
        }
    }
}
