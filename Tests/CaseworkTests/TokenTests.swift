import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct Tokens {
    @Test(arguments: Engine.allCases)
    func `a token works until it is revoked, and is shown once`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let (pat, _) = try await council.officer("Pat Rowe", [.auditor])
            let request = IssueToken(officer: pat.lowercased())
            let issued = try await council.act(request, as: .administrator, key: "k1")
            let again = try await council.act(request, as: .administrator, key: "k1")
            #expect(again.tokenReference == issued.tokenReference)
            #expect(again.token == nil)
            let caller = Caller.token(issued.token ?? "")
            let me = try await council.casework.look(WhoAmI(), as: caller)
            #expect(me.officer == pat)
            #expect(me.roles == ["auditor"])
            let revoke = RevokeToken(token: issued.tokenReference)
            try await council.act(revoke, as: .administrator)
            let refused = await refusal { try await council.casework.look(WhoAmI(), as: caller) }
            #expect(refused == "wrong-token")
            let twice = await refusal { try await council.act(revoke, as: .administrator) }
            #expect(twice == "already-revoked")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a token ends with its last day`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let (pat, _) = try await council.officer("Pat Rowe", [.auditor])
            for (day, code) in [
                ("soon", "malformed-date"), ("2026-11-17", "expires-before-today"),
            ] {
                let refused = await refusal {
                    try await council.act(
                        IssueToken(officer: pat, expires: day),
                        as: .administrator
                    )
                }
                #expect(refused == code)
            }
            let request = IssueToken(officer: pat, expires: "19 Nov 2026")
            let issued = try await council.act(request, as: .administrator)
            let caller = Caller.token(issued.token ?? "")
            council.time.advance(days: 1)
            _ = try await council.casework.look(WhoAmI(), as: caller)
            council.time.advance(days: 1)
            let refused = await refusal { try await council.casework.look(WhoAmI(), as: caller) }
            #expect(refused == "wrong-token")
            let cards = try await council.look(ListTokens(officer: pat), as: .auditor).items
            #expect(cards.map(\.state) == ["expired", "good"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a token's last day ends where the council is`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let (pat, _) = try await council.officer("Pat Rowe", [.auditor])
            let request = IssueToken(officer: pat, expires: "2027-06-30")
            let issued = try await council.act(request, as: .administrator)
            let caller = Caller.token(issued.token ?? "")
            // Half past midnight of 1 July in London is still June in UTC.
            council.time.set(try #require(Day(reading: "2027-06-30")))
            council.time.advance(minutes: 11 * 60 + 29)
            let refused = await refusal { try await council.casework.look(WhoAmI(), as: caller) }
            #expect(refused == "wrong-token")
            council.time.advance(minutes: -60)
            _ = try await council.casework.look(WhoAmI(), as: caller)
        }
    }

    @Test(arguments: Engine.allCases)
    func `administrators who are locked out get in locally`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let casework = council.casework
            let issue = IssueToken(officer: "OFR-1")
            let early = await refusal { try await casework.perform(issue, as: .local) }
            #expect(early == "not-signed-in")
            try await council.act(RevokeToken(token: "TOK-1"), as: .administrator)
            let other = await refusal {
                try await casework.perform(IssueToken(officer: "OFR-2"), as: .local)
            }
            #expect(other == "not-signed-in")
            let issued = try await casework.perform(issue, as: .local)
            council.signIn(.administrator, with: issued.token)
            _ = try await council.officer("Pat Rowe", [.auditor])
            let event = try await council.look(ListEvents(act: "token-issue"), as: .auditor)
            #expect(event.items.map(\.officer) == ["local"])
            let again = await refusal { try await casework.perform(issue, as: .local) }
            #expect(again == "not-signed-in")
        }
    }

    @Test(arguments: Engine.allCases)
    func `in an empty council nobody gets a token without being added`(
        engine: Engine
    ) async throws {
        try await withEmptyCouncil(on: engine) { council in
            let refused = await refusal {
                try await council.casework.perform(IssueToken(officer: "OFR-1"), as: .local)
            }
            #expect(refused == "not-signed-in")
        }
    }
}
