import Casework
import Database
import Panel
import TestSupport
import Testing

/// é may be typed as one letter or as e with an accent; readers see no difference.
@Suite struct `Names with accents` {
    private static let composed = "Caf\u{E9}"
    private static let apart = "CAFE\u{301}"

    @Test(arguments: Engine.allCases)
    func `are one provider, one service, one funder, one person and one child`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider(Self.composed)
            func fund(of funder: String) -> AddFund {
                AddFund(
                    name: "Diversion \(funder)",
                    funder: funder,
                    from: "2026-04-01",
                    to: "2027-03-31",
                    award: "1000"
                )
            }
            func offer(_ name: String) -> OfferService {
                OfferService(
                    provider: provider,
                    service: name,
                    unit: "session",
                    price: "45",
                    head: "mentoring",
                    from: "2026-04-01"
                )
            }
            func child(_ id: String) -> AddChild {
                AddChild(identity: "name: A\nborn: 2011-05-01\nlocal-id: \(id)")
            }
            let sitting = try await council.openSitting(quorate: false)
            try await council.attend(sitting, Self.composed, for: "police")
            try await council.act(fund(of: Self.composed), as: .finance)
            try await council.act(offer(Self.composed), as: .coordinator)
            try await council.act(child(Self.composed), as: .coordinator)
            let codes = [
                await refusal { _ = try await council.provider(Self.apart) },
                await refusal { try await council.attend(sitting, Self.apart, for: "health") },
                await refusal { try await council.act(fund(of: Self.apart), as: .finance) },
                await refusal { try await council.act(offer(Self.apart), as: .coordinator) },
                await refusal { try await council.act(child(Self.apart), as: .coordinator) },
            ]
            #expect(
                codes == [
                    "provider-exists", "already-attends", "fund-exists", "service-exists",
                    "child-exists",
                ]
            )
            let found = try await council.look(
                ListProviders(search: Self.apart),
                as: .coordinator
            )
            #expect(found.items.map(\.provider) == [provider])
        }
    }
}
