import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Dated rules` {
    @Test(arguments: Engine.allCases)
    func `changing a setting is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let rows: [(String, ChangeSetting)] = [
                ("unknown-choice", ChangeSetting(name: "colour", value: "x", from: "never")),
                ("malformed-number", ChangeSetting(name: "hold-days", value: "x", from: "never")),
                ("malformed-number", ChangeSetting(name: "hold-days", value: "0", from: "never")),
                ("malformed-number", ChangeSetting(name: "key-days", value: "1.5")),
                ("value-unreadable", ChangeSetting(name: "time-zone", value: "Mars/Olympus")),
                ("value-unreadable", ChangeSetting(name: "panel", value: "CC-EP")),
                ("value-unreadable", ChangeSetting(name: "tolerance-pays", value: "all")),
                ("malformed-number", ChangeSetting(name: "tolerance-basis-points", value: "2001")),
                ("value-unreadable", ChangeSetting(name: "late-compensation", value: "4000")),
                ("malformed-date", ChangeSetting(name: "hold-days", value: "7", from: "never")),
                ("before-today", ChangeSetting(name: "hold-days", value: "7", from: "2026-11-17")),
            ]
            for (code, request) in rows {
                let refused = await refusal { try await council.act(request, as: .administrator) }
                #expect(refused == code)
            }
            let refused = await refusal { try await council.act(rows[0].1, as: .chair) }
            #expect(refused == "not-permitted")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a setting holds from its first day on`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let later = ChangeSetting(name: "token-days", value: "10", from: "2026-11-20")
            try await council.act(later, as: .administrator)
            var items = try await council.look(ListSettings(), as: .auditor).items
            #expect(items.filter { $0.name == "token-days" }.map(\.value) == ["365", "10"])
            #expect(items.filter { $0.name == "token-days" }.map(\.inForce) == [true, false])
            council.time.advance(days: 2)
            items = try await council.look(ListSettings(), as: .auditor).items
            #expect(items.filter { $0.name == "token-days" }.map(\.value) == ["10"])
            let issued = try await council.act(IssueToken(officer: "OFR-1"), as: .administrator)
            #expect(issued.expires == Day(reading: "2026-11-30"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a time zone to come does not hold yet`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let later = ChangeSetting(
                name: "time-zone",
                value: "Pacific/Kiritimati",
                from: "2026-12-01"
            )
            try await council.act(later, as: .administrator)
            let leaving = try await council.officer("Pat Rowe", [.auditor]).reference
            let left = try await council.act(LeaveOfficer(officer: leaving), as: .administrator)
            #expect(left.leftOn == Day(reading: Council.firstDay))
            council.time.advance(days: 14)
            let other = try await council.officer("Jo Rowe", [.auditor]).reference
            let later14 = try await council.act(LeaveOfficer(officer: other), as: .administrator)
            #expect(later14.leftOn == Day(reading: "2026-12-03"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `adding a code is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let rows: [(String, AddCode)] = [
                ("unknown-choice", AddCode(list: "moods", code: "A b", label: "")),
                ("malformed-code", AddCode(list: "head", code: "A b", label: "")),
                ("malformed-code", AddCode(list: "head", code: "a--b", label: "")),
                ("empty-text", AddCode(list: "head", code: "art", label: "", family: "A b")),
                ("malformed-code", AddCode(list: "head", code: "art", label: "Art", family: "?")),
                ("malformed-date", AddCode(list: "head", code: "art", label: "Art", from: "?")),
                (
                    "before-today",
                    AddCode(list: "head", code: "art", label: "Art", from: "2026-11-17")
                ),
                ("malformed-date", AddCode(list: "head", code: "art", label: "Art", to: "?")),
                (
                    "ends-before-it-starts",
                    AddCode(list: "head", code: "art", label: "Art", to: "2026-11-17")
                ),
            ]
            for (code, request) in rows {
                let refused = await refusal { try await council.act(request, as: .administrator) }
                #expect(refused == code)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a code ends with the last day of its newest row`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let end = AddCode(list: "unit", code: "trip", label: "Trip", to: "2026-11-19")
            try await council.act(end, as: .administrator)
            let provider = try await council.act(
                AddProvider(name: "Forest Fields Mentors"),
                as: .coordinator
            ).provider
            func offer(_ name: String) async throws -> OfferService.Answer {
                try await council.act(
                    OfferService(
                        provider: provider,
                        service: name,
                        unit: "trip",
                        price: "5",
                        head: "travel",
                        from: "2026-11-01"
                    ),
                    as: .coordinator
                )
            }
            council.time.advance(days: 1)
            _ = try await offer("To the fair")
            council.time.advance(days: 1)
            let refused = await refusal { try await offer("To the sea") }
            #expect(refused == "retired-code")
            let rows = try await council.look(ListCodes(list: "unit"), as: .finance).items
                .filter { $0.code == "trip" }
            #expect(rows.map(\.inForce) == [false, false])
        }
    }

    @Test(arguments: Engine.allCases)
    func `codes are listed page by page, without gaps`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            var seen: [CodeCard] = []
            var after: String?
            repeat {
                let page = try await council.look(
                    ListCodes(paging: Paging(size: "40", after: after)),
                    as: .payer
                )
                seen += page.items
                after = page.next.map(String.init)
            } while after != nil
            #expect(seen.count > 100)
            #expect(Set(seen.map { "\($0.list)/\($0.code) \($0.from)" }).count == seen.count)
            let names = seen.map { "\($0.list)/\($0.code)" }
            #expect(names == names.sorted())
            let unknown = await refusal {
                try await council.look(ListCodes(list: "moods"), as: .payer)
            }
            #expect(unknown == "unknown-choice")
        }
    }

    @Test(arguments: Engine.allCases)
    func `changing a limit is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let rows: [(String, ChangeLimit)] = [
                ("unknown-choice", ChangeLimit(role: "auditor", measure: "moon", amount: "x")),
                ("unknown-choice", ChangeLimit(role: "chair", measure: "moon", amount: "x")),
                ("malformed-amount", ChangeLimit(role: "chair", measure: "child", amount: "x")),
                (
                    "malformed-number",
                    ChangeLimit(role: "chair", measure: "child", amount: "1", days: "x")
                ),
                ("days-needed", ChangeLimit(role: "chair", measure: "child", amount: "1")),
                (
                    "days-not-needed",
                    ChangeLimit(role: "chair", measure: "package", amount: "1", days: "9")
                ),
                ("unknown-choice", ChangeLimit(role: "chair", measure: "run", amount: "x")),
                ("unknown-choice", ChangeLimit(role: "payer", measure: "child", amount: "x")),
                ("unknown-choice", ChangeLimit(role: "finance", measure: "run", amount: "x")),
                ("days-needed", ChangeLimit(role: "finance", measure: "transfer", amount: "1")),
                (
                    "days-not-needed",
                    ChangeLimit(role: "payer", measure: "run", amount: "1", days: "9")
                ),
                (
                    "before-today",
                    ChangeLimit(role: "chair", measure: "package", amount: "1", from: "2026-11-01")
                ),
            ]
            for (code, request) in rows {
                let refused = await refusal { try await council.act(request, as: .administrator) }
                #expect(refused == code)
            }
            let change = ChangeLimit(role: "Chair", measure: "child", amount: "£900", days: "30")
            try await council.act(change, as: .administrator)
            let items = try await council.look(ListLimits(role: "chair"), as: .chair).items
            let child = items.filter { $0.measure == .child }
            #expect(child.map(\.amountPence) == [Pence(90_000)])
            #expect(child.map(\.days) == [30])
        }
    }
}
