import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Rate cards` {
    @Test(arguments: Engine.allCases)
    func `offering is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            _ = try await council.service("Mentoring", of: provider)
            var words = ["PRV-9", " ", "moment", "x", "art", "?", "?"]
            // Each row is refused, then repaired.
            let rows: [(String, Int, String)] = [
                ("not-found", 0, provider), ("empty-text", 1, "Box\u{7}ing"),
                ("control-character", 1, "MENTORING"), ("unknown-code", 2, "hour"),
                ("malformed-amount", 3, "1.005"), ("fraction-of-a-penny", 3, "0"),
                ("amount-not-above-zero", 3, "99,999,999,999,999"),
                ("amount-too-large", 3, "20"), ("unknown-code", 4, "activities"),
                ("malformed-date", 5, "2026-11-01"), ("malformed-date", 6, "2026-10-31"),
                ("ends-before-it-starts", 6, "2026-11-30"), ("service-exists", 1, "Boxing"),
            ]
            for (code, position, repaired) in rows {
                let refused = await refusal {
                    try await council.act(offer(words), as: .coordinator)
                }
                #expect(refused == code)
                words[position] = repaired
            }
            let offered = try await council.act(offer(words), as: .coordinator)
            #expect(offered.pricePence == Pence(2000))
        }
    }

    private func offer(_ words: [String]) -> OfferService {
        OfferService(
            provider: words[0],
            service: words[1],
            unit: words[2],
            price: words[3],
            head: words[4],
            from: words[5],
            to: words[6]
        )
    }

    @Test(arguments: Engine.allCases)
    func `a price holds until the next, and a last day ends it`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            let service = try await council.service(
                "Mentoring",
                of: provider,
                to: "2026-12-31"
            )
            let raise = RepriceService(service: service, price: "50", from: "2026-12-01")
            try await council.act(raise, as: .coordinator)
            let shown = try await council.look(ShowService(service: service), as: .finance)
            #expect(shown.pricePence == Pence(4500))
            #expect(shown.rates.map { "\($0.from)" } == ["2026-11-01", "2026-12-01", "2027-01-01"])
            #expect(shown.rates.map(\.pricePence) == [Pence(4500), Pence(5000), nil])
            for (days, price) in [(13, Pence(5000)), (31, nil)] {
                council.time.advance(days: days)
                let listed = try await council.look(
                    ListServices(provider: provider, head: "mentoring"),
                    as: .chair
                )
                #expect(listed.items.map(\.pricePence) == [price])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `repricing is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider, to: "2026-12-31")
            let rows: [(String, RepriceService)] = [
                ("malformed-reference", RepriceService(service: "1", price: "x", from: "?")),
                ("not-found", RepriceService(service: "SVC-7", price: "x", from: "?")),
                ("malformed-amount", RepriceService(service: service, price: "x", from: "?")),
                ("malformed-date", RepriceService(service: service, price: "1", from: "?")),
                ("not-offered", RepriceService(service: service, from: "2027-01-01")),
                ("not-offered", RepriceService(service: service, from: "2026-10-01")),
                (
                    "price-before-current",
                    RepriceService(service: service, price: "1", from: "2026-11-01")
                ),
            ]
            for (code, request) in rows {
                let refused = await refusal { try await council.act(request, as: .coordinator) }
                #expect(refused == code)
            }
            let withdraw = RepriceService(service: service, from: "2026-11-18")
            try await council.act(withdraw, as: .coordinator)
            let shown = try await council.look(ShowService(service: service), as: .finance)
            #expect(shown.pricePence == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a provider's officer finds no other's service`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let own = try await council.provider("Forest Fields")
            let other = try await council.provider("Sailing")
            let mentoring = try await council.service("Mentoring", of: own)
            let sailing = try await council.service("Sailing", of: other)
            let worker = try await council.officer("Pat Rowe", [.provider], provider: own).caller
            let listed = try await council.casework.look(ListServices(), as: worker)
            #expect(listed.items.map(\.service) == [mentoring])
            let byName = await refusal {
                try await council.casework.look(ListServices(provider: other), as: worker)
            }
            #expect(byName == "not-found")
            let shown = await refusal {
                try await council.casework.look(ShowService(service: sailing), as: worker)
            }
            #expect(shown == "not-found")
        }
    }
}
