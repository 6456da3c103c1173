import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Where providers are paid` {
    private static let details =
        "name: Forest Fields\nsort-code: 20-00-00\naccount-number: 12345678"
    private static let other = "name: Forest Fields\nsort-code: 20-00-00\naccount-number: 87654321"

    @Test(arguments: Engine.allCases)
    func `a change is proposed, called back, approved by another and left to cool off`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields")
            let contact = try await council.contact(of: provider)
            let second = try await council.officer("Femi Cole", [.finance]).caller
            let first = try await council.act(
                ProposeBank(provider: provider, details: Self.details),
                as: .finance
            )
            #expect(first.lastDigits == "5678" && first.state == .proposed)
            func approve(_ account: String, as caller: Caller) async throws -> ApproveBank.Answer {
                try await council.casework.perform(
                    ApproveBank(bankAccount: account, called: contact, calledOn: "2026-11-18"),
                    as: caller
                )
            }
            let own = await refusal {
                try await approve(first.bankAccount, as: council.caller(.finance))
            }
            #expect(own == "own-proposal")
            let approved = try await approve(first.bankAccount, as: second)
            #expect(approved.usableFrom == Day(reading: "2026-11-21"))
            #expect(try await council.bank(provider) == ["cooling"])
            let twice = await refusal { try await approve(first.bankAccount, as: second) }
            #expect(twice == "bank-not-proposed")
            council.time.advance(days: 3)
            #expect(try await council.bank(provider) == ["in-use"])
            let same = await refusal {
                try await council.act(
                    ProposeBank(provider: provider, details: Self.details),
                    as: .finance
                )
            }
            #expect(same == "same-bank-account")
            let next = try await council.act(
                ProposeBank(provider: provider, details: Self.other),
                as: .finance
            )
            let under = await refusal {
                try await council.act(
                    ProposeBank(provider: provider, details: Self.details),
                    as: .finance
                )
            }
            #expect(under == "bank-change-under-way")
            let late = ApproveBank(
                bankAccount: next.bankAccount,
                called: contact,
                calledOn: "2026-11-21"
            )
            let replacing = try await council.casework.perform(late, as: second)
            #expect(replacing.replaces == first.bankAccount)
            #expect(try await council.bank(provider) == ["cooling", "in-use"])
            council.time.advance(days: 3)
            #expect(try await council.bank(provider) == ["in-use", "replaced"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `approval is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields")
            let sailing = try await council.provider("Sailing")
            let held = try await council.contact(of: provider)
            let account = try await council.act(
                ProposeBank(provider: provider, details: Self.details),
                as: .finance
            ).bankAccount
            let late = try await council.contact(of: provider)
            let elsewhere = try await council.contact(of: sailing)
            council.time.advance(days: 1)
            let second = try await council.officer("Femi Cole", [.finance]).caller
            let rows: [(String?, [String])] = [
                ("malformed-reference", ["PRV-1", "CON-9", "?"]),
                ("not-found", ["BNK-9", "CON-9", "?"]),
                ("not-found", [account, "CON-9", "?"]),
                ("malformed-date", [account, elsewhere, "?"]),
                ("in-the-future", [account, elsewhere, "2026-11-20"]),
                ("contact-of-another", [account, elsewhere, "2026-11-17"]),
                ("called-contact-too-new", [account, late, "2026-11-17"]),
                ("called-before-proposal", [account, held, "2026-11-17"]),
            ]
            for (code, words) in rows {
                let request = ApproveBank(
                    bankAccount: words[0],
                    called: words[1],
                    calledOn: words[2]
                )
                let refused = await refusal {
                    try await council.casework.perform(request, as: second)
                }
                #expect(refused == code)
                let payer = await refusal { try await council.act(request, as: .payer) }
                #expect(payer == "not-permitted")
            }
            let sound = ApproveBank(
                bankAccount: account,
                called: held,
                calledOn: "2026-11-19"
            )
            _ = try await council.casework.perform(sound, as: second)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a change that is stopped while it cools off leaves the former account in use`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields")
            let first = try await council.bankAccount(of: provider, Self.details)
            let second = try await council.bankAccount(of: provider, Self.other, days: 0)
            #expect(try await council.bank(provider) == ["cooling", "in-use"])
            let stopped = try await council.act(RefuseBank(bankAccount: second), as: .finance)
            #expect(stopped.inUse == first)
            #expect(try await council.lastEvent().facts["restored"] == first)
            council.time.advance(days: 9)
            #expect(try await council.bank(provider) == ["refused", "in-use"])
            let again = await refusal {
                try await council.act(RefuseBank(bankAccount: second), as: .finance)
            }
            #expect(again == "bank-over-already")
            let last = try await council.act(RefuseBank(bankAccount: first), as: .finance)
            #expect(last.inUse == nil)
            #expect(try await council.lastEvent().facts["restored"] == nil)
            #expect(try await council.bank(provider) == ["refused", "refused"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `finance is told when two providers have one account, and the provider is not`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let forest = try await council.provider("Forest Fields")
            let sailing = try await council.provider("Sailing")
            for provider in [forest, sailing] {
                let propose = ProposeBank(provider: provider, details: Self.details)
                let needed = await refusal { try await council.act(propose, as: .finance) }
                #expect(needed == "contact-needed")
                _ = try await council.contact(of: provider)
            }
            _ = try await council.act(
                ProposeBank(provider: forest, details: Self.details),
                as: .finance
            )
            let worker = try await council.officer("Pat", [.provider], provider: sailing).caller
            let request = ProposeBank(provider: sailing, details: Self.details)
            let told = try await council.casework.perform(request, as: worker)
            #expect(told.sharedWith.isEmpty)
            try await council.act(RefuseBank(bankAccount: told.bankAccount), as: .finance)
            let finance = try await council.act(request, as: .finance)
            #expect(finance.sharedWith == [forest])
            let others = await refusal {
                try await council.casework.look(ShowBank(provider: forest), as: worker)
            }
            #expect(others == "not-found")
        }
    }

    @Test(arguments: Engine.allCases)
    func `no digit but the last four stands anywhere in the database`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields")
            let contact = try await council.contact(of: provider)
            let read = ReadContact(contact: contact)
            let phone = try await council.act(read, as: .finance, key: "k1").phone
            #expect(phone == "0115 496 0123")
            #expect(try await council.act(read, as: .finance, key: "k1").phone == nil)
            _ = try await council.bankAccount(of: provider, Self.details)
            let words = try await council.words(in: [
                "provider_contacts", "bank_accounts", "events", "idempotency_keys",
            ])
            #expect(words.contains { $0.contains("5678") })
            for word in words {
                for secret in ["12345678", "200000", "20-00-00", "0115", "4960123"] {
                    #expect(!word.contains(secret))
                }
            }
        }
    }
}
