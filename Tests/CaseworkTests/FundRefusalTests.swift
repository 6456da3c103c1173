import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Funds are refused for one reason at a time` {
    @Test(arguments: Engine.allCases)
    func `adding one`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await council.fund("Diversion")
            let wrong = AddFund(
                name: " ",
                funder: "",
                from: "1 April",
                to: "2027-02-30",
                award: "x",
                childCap: "0",
                on: "2026-11-19",
                letter: "\u{202E}"
            )
            let refused = await refusal { try await council.act(wrong, as: .chair) }
            #expect(refused == "not-permitted")
            let added = try await council.repaired(
                wrong,
                as: .finance,
                [
                    ("empty-text", { $0.name = "diversion" }),
                    ("empty-text", { $0.funder = "OFFICE of the PCC" }),
                    ("malformed-date", { $0.from = "2026-04-01" }),
                    ("malformed-date", { $0.to = "2026-03-31" }),
                    ("ends-before-it-starts", { $0.to = "2027-03-31" }),
                    ("malformed-amount", { $0.award = "0.001" }),
                    ("fraction-of-a-penny", { $0.award = "-1" }),
                    ("amount-not-above-zero", { $0.award = "1,000,000,000.01" }),
                    ("amount-too-large", { $0.award = "1,000,000,000" }),
                    ("amount-not-above-zero", { $0.childCap = nil }),
                    ("reference-not-plain", { $0.letter = "L1" }),
                    ("in-the-future", { $0.on = "2026-11-18" }),
                    ("fund-exists", { $0.from = "2026-04-02" }),
                ]
            )
            #expect(added.fund == "FUND-2")
        }
    }

    @Test(arguments: Engine.allCases)
    func `changing the award`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(award: "100")
            let wrong = ChangeAward(fund: "7", amount: "", down: true, letter: "", on: "soon")
            let moved = try await council.repaired(
                wrong,
                as: .finance,
                [
                    ("malformed-reference", { $0.fund = "FUND-7" }),
                    ("not-found", { $0.fund = fund }),
                    ("reference-not-plain", { $0.letter = "L2" }),
                    ("malformed-amount", { $0.amount = "100.01" }),
                    ("malformed-date", { $0.on = "2026-11-19" }),
                    ("in-the-future", { $0.on = "2026-03-31" }),
                    ("exceeds-unallocated", { $0.amount = "100" }),
                    ("before-funds", { $0.on = "2026-04-01" }),
                ]
            )
            #expect(moved.fromPence == .zero)
        }
    }

    @Test(arguments: Engine.allCases)
    func `moving money to a head and back`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(award: "100")
            let to = try await council.repaired(
                Allocate(fund: "FUND", head: "art", amount: "1.234", on: "2026-04-31"),
                as: .finance,
                [
                    ("malformed-reference", { $0.fund = "FUND-9" }),
                    ("not-found", { $0.fund = fund }), ("unknown-code", { $0.head = "travel" }),
                    ("fraction-of-a-penny", { $0.amount = "100.01" }),
                    ("malformed-date", { $0.on = "2027-01-01" }),
                    ("in-the-future", { $0.on = "2026-03-31" }),
                    ("exceeds-unallocated", { $0.amount = "100" }),
                    ("before-funds", { $0.on = "2026-04-02" }),
                ]
            )
            #expect(to.toPence == Pence(10_000))
            let back = try await council.repaired(
                Deallocate(fund: fund, head: "art", amount: "", on: "2026-04-01"),
                as: .finance,
                [
                    ("unknown-code", { $0.head = "mentoring" }),
                    ("malformed-amount", { $0.amount = "100" }),
                    ("exceeds-available", { $0.head = "travel" }),
                    ("before-funds", { $0.on = nil }),
                ]
            )
            #expect(back.fromPence == .zero)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a virement`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(award: "100")
            try await council.allocate("60", of: fund)
            try await council.allocate("40", to: "travel", of: fund, on: "2026-06-01")
            let moved = try await council.repaired(
                Vire(
                    fund: "FUND-9",
                    from: "art",
                    to: "art",
                    amount: "0",
                    approval: " ",
                    on: "2026-05-31"
                ),
                as: .finance,
                [
                    ("not-found", { $0.fund = fund }), ("unknown-code", { $0.from = "travel" }),
                    ("unknown-code", { $0.to = "Travel" }),
                    ("same-head", { $0.to = "mentoring" }),
                    ("reference-not-plain", { $0.approval = "E-mail 4" }),
                    ("amount-not-above-zero", { $0.amount = "40.01" }),
                    ("exceeds-available", { $0.amount = "40" }),
                    ("before-funds", { $0.on = "2026-06-01" }),
                ]
            )
            #expect(moved.toPence == Pence(10_000))
        }
    }

    @Test(arguments: Engine.allCases)
    func `changing the cap, by whoever may`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            _ = try await council.repaired(
                ChangeChildCap(fund: "1", amount: "x"),
                as: .finance,
                [
                    ("malformed-reference", { $0.fund = "FUND-9" }),
                    ("not-found", { $0.fund = fund }),
                    ("malformed-amount", { $0.amount = "10" }),
                ]
            )
            for role in Role.allCases where role != .finance && role != .provider {
                try await council.expectRefused(
                    as: role,
                    [("not-permitted", ChangeChildCap(fund: fund, amount: "10"))]
                )
            }
        }
    }

    /// What is gone again by a later day may not be spent on an earlier one either.
    @Test(arguments: Engine.allCases)
    func `money is spent on a day only if it is there on every day after`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(award: "100")
            try await council.allocate("100", of: fund)
            try await council.act(
                Deallocate(fund: fund, head: "mentoring", amount: "100", on: "2026-06-01"),
                as: .finance
            )
            try await council.allocate("100", of: fund, on: "2026-08-01")
            let vire = { (day: String) in
                Vire(
                    fund: fund,
                    from: "mentoring",
                    to: "travel",
                    amount: "100",
                    approval: "E-mail 1",
                    on: day
                )
            }
            try await council.expectRefused(
                as: .finance,
                ["2026-04-02", "2026-05-01", "2026-07-31"].map { ("before-funds", vire($0)) }
            )
            try await council.act(vire("2026-08-01"), as: .finance)
            try await council.expectSound()
        }
    }
}
