import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

/// What changed between deciding and closing is looked at again as the chair closes.
@Suite struct `A sitting is not closed` {
    /// A decision to fund in an open sitting, then what happens meanwhile.
    private func blocked(
        on engine: Engine,
        by code: String,
        _ meanwhile: (Council, Means, String) async throws -> Void
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, package, in: sitting)
            try await meanwhile(council, means, sitting)
            let before = try await council.events()
            let refused = await refusal { try await council.close(sitting) }
            #expect(refused == code)
            #expect(try await council.events() == before)
            #expect(try await council.shown(package).state == "held")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `when the provider was suspended`(engine: Engine) async throws {
        try await blocked(on: engine, by: "provider-not-approved") { council, means, _ in
            let request = SuspendProvider(provider: means.provider, reason: "safeguarding")
            try await council.act(request, as: .finance)
        }
    }

    @Test(arguments: Engine.allCases)
    func `when a needed check was added that nobody has made`(engine: Engine) async throws {
        try await blocked(on: engine, by: "provider-check-lapsed") { council, _, _ in
            let request = AddCode(
                list: "check",
                code: "first-aid",
                label: "First aid",
                family: "needed"
            )
            try await council.act(request, as: .administrator)
        }
    }

    @Test(arguments: Engine.allCases)
    func `when the service is no longer offered on all of the days`(
        engine: Engine
    ) async throws {
        try await blocked(on: engine, by: "rate-card-ended") { council, means, _ in
            let request = RepriceService(service: means.service, from: "2026-12-31")
            try await council.act(request, as: .coordinator)
        }
    }

    @Test(arguments: Engine.allCases)
    func `when the chair's limit was lowered`(engine: Engine) async throws {
        try await blocked(on: engine, by: "exceeds-limit") { council, _, _ in
            let request = ChangeLimit(role: "chair", measure: "package", amount: "449.99")
            try await council.act(request, as: .administrator)
        }
    }

    @Test(arguments: Engine.allCases)
    func `when the one who decided declared an interest`(engine: Engine) async throws {
        try await blocked(on: engine, by: "interest-declared") { council, means, sitting in
            let chair = try await council.officer("Other Chair", [.chair]).caller
            try await council.declare("The chair", means.provider, at: sitting)
            let other = await refusal {
                try await council.casework.perform(CloseSitting(sitting: sitting), as: chair)
            }
            #expect(other == "interest-declared")
        }
    }

    @Test(arguments: Engine.allCases)
    func `when the quorum's rule was changed`(engine: Engine) async throws {
        try await blocked(on: engine, by: "not-quorate") { council, _, _ in
            let request = AddCode(
                list: "quorum",
                code: "youth-justice",
                label: "Youth justice",
                family: "youth-justice"
            )
            try await council.act(request, as: .administrator)
        }
    }

    @Test(arguments: Engine.allCases)
    func `when the hold has expired`(engine: Engine) async throws {
        try await blocked(on: engine, by: "hold-expired") { council, _, _ in
            council.time.advance(days: 14)
        }
    }

    @Test(arguments: Engine.allCases)
    func `by a word that is no sitting, nor by whoever is no chair`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let sitting = try await council.openSitting()
            for role in [Role.coordinator, .finance, .payer, .auditor, .administrator] {
                try await council.expectRefused(
                    as: role,
                    [("not-permitted", CloseSitting(sitting: sitting))]
                )
            }
            try await council.expectRefused(
                as: .chair,
                [
                    ("malformed-reference", CloseSitting(sitting: "PKG-1")),
                    ("malformed-reference", CloseSitting(sitting: "CCEP-2026-11-18.1")),
                    ("not-found", CloseSitting(sitting: "CCEP-2026-11-18.2")),
                ]
            )
        }
    }
}
