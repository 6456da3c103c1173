import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Providers and their checks` {
    @Test(arguments: Engine.allCases)
    func `adding is refused in order, and names who has it already`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let forest = AddProvider(
                name: "Forest Fields Mentors",
                charity: "1090095",
                company: "1234567"
            )
            let reference = try await council.act(forest, as: .coordinator).provider
            let rows: [(String, AddProvider)] = [
                ("empty-text", AddProvider(name: " ", charity: "12", company: "?")),
                ("malformed-charity-number", AddProvider(name: "A", charity: "12", company: "?")),
                ("malformed-company-number", AddProvider(name: "A", company: "?")),
                (
                    "provider-exists",
                    AddProvider(name: "forest  FIELDS mentors", charity: "1090095")
                ),
                (
                    "charity-number-taken",
                    AddProvider(name: "A", charity: "1090095", company: "01234567")
                ),
                ("company-number-taken", AddProvider(name: "A", company: "01234567")),
            ]
            for (code, request) in rows {
                let refused = await refusal { try await council.act(request, as: .coordinator) }
                #expect(refused == code)
            }
            await #expect(throws: Refusal.provider(.charityNumberTaken(reference))) {
                try await council.act(rows[4].1, as: .coordinator)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `checking is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            let rows: [(String, [String])] = [
                ("malformed-reference", ["Forest", "dbx", "?", "?"]),
                ("not-found", ["PRV-7", "dbx", "?", "?"]),
                ("unknown-code", [provider, "dbx", "?", "?"]),
                ("malformed-date", [provider, "dbs", "?", "?"]),
                ("in-the-future", [provider, "dbs", "2026-11-19", "?"]),
                ("malformed-date", [provider, "dbs", "2026-11-18", "?"]),
                ("check-lasts-no-time", [provider, "dbs", "2026-11-18", "2026-11-17"]),
            ]
            for (code, words) in rows {
                let request = CheckProvider(
                    provider: words[0],
                    kind: words[1],
                    verifiedOn: words[2],
                    expires: words[3]
                )
                let refused = await refusal { try await council.act(request, as: .coordinator) }
                #expect(refused == code)
                let finance = await refusal { try await council.act(request, as: .finance) }
                #expect(finance == "not-permitted")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `approval needs every check, verified by somebody else`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            let approve = ApproveProvider(provider: provider)
            func refused() async -> String {
                await refusal { try await council.act(approve, as: .finance) }
            }
            let both = try await council.officer("Sam Both", [.coordinator, .finance])
            #expect(await refused() == "checks-missing")
            for kind in ["governing-document", "safeguarding-policy", "dbs"] {
                try await council.check(provider, kind, expires: "2026-12-31")
            }
            try await council.check(provider, "insurance", expires: "2026-11-17")
            await #expect(throws: Refusal.provider(.checksMissing(["insurance"]))) {
                try await council.act(approve, as: .finance)
            }
            let insurance = CheckProvider(
                provider: provider,
                kind: "insurance",
                verifiedOn: "2026-11-10",
                expires: "2027-11-10"
            )
            _ = try await council.casework.perform(insurance, as: both.caller)
            let own = await refusal {
                try await council.casework.perform(approve, as: both.caller)
            }
            #expect(own == "own-verification")
            let approved = try await council.act(approve, as: .finance)
            #expect(approved.standing == .approved)
            #expect(await refused() == "already-approved")
            let suspend = SuspendProvider(provider: provider, reason: "accounts-late")
            try await council.act(suspend, as: .finance)
            let twice = await refusal { try await council.act(suspend, as: .finance) }
            #expect(twice == "already-suspended")
            let wordy = SuspendProvider(provider: provider, reason: "What happened was…")
            let story = await refusal { try await council.act(wordy, as: .finance) }
            #expect(story == "malformed-code")
            council.time.advance(days: 60)
            #expect(await refused() == "checks-missing")
        }
    }

    @Test(arguments: Engine.allCases)
    func `each check is shown as missing, verified, expiring or lapsed`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            try await council.check(provider, "dbs", expires: "2027-01-18")
            try await council.check(provider, "insurance", expires: "2027-01-17")
            try await council.check(provider, "safeguarding-policy", expires: "2026-11-16")
            try await council.check(provider, "accounts", expires: "2026-11-18")
            let shown = try await council.look(ShowProvider(provider: provider), as: .chair)
            let states = shown.checks.map { "\($0.kind) \($0.state) \($0.daysLeft ?? 0)" }
            #expect(
                states == [
                    "dbs verified 61", "governing-document missing 0", "insurance expiring 60",
                    "safeguarding-policy lapsed -2", "accounts expiring 0",
                ]
            )
            #expect(shown.checks.map(\.needed) == [true, true, true, true, false])
        }
    }

    @Test(arguments: Engine.allCases)
    func `providers are found by standing and by a part of the name`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            for name in ["Forest Fields", "100% Boxing", "Field_Notes", "Sailing"] {
                _ = try await council.provider(name)
            }
            for (search, names) in [
                ("FIELD", ["Field_Notes", "Forest Fields"]), ("%", ["100% Boxing"]),
                ("_", ["Field_Notes"]), ("!", []),
            ] {
                let found = try await council.look(ListProviders(search: search), as: .payer)
                #expect(found.items.map(\.name) == names)
            }
            let approved = try await council.look(ListProviders(standing: "approved"), as: .payer)
            #expect(approved.items.isEmpty)
            let page = try await council.look(
                ListProviders(standing: "proposed", paging: Paging(size: "3")),
                as: .payer
            )
            #expect(page.items.count == 3)
            #expect(page.next != nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a provider's officer finds no other provider`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let own = try await council.provider("Forest Fields")
            let other = try await council.provider("Sailing")
            let worker = try await council.officer("Pat Rowe", [.provider], provider: own).caller
            let listed = try await council.casework.look(ListProviders(), as: worker)
            #expect(listed.items.map(\.provider) == [own])
            let shown = try await council.casework.look(
                ShowProvider(provider: own),
                as: worker
            )
            #expect(shown.name == "Forest Fields")
            await #expect(
                throws: Refusal.access(
                    .notFound(noun: "provider", reference: other, near: nil)
                )
            ) {
                try await council.casework.look(ShowProvider(provider: other), as: worker)
            }
        }
    }
}
