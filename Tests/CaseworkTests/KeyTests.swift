import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `An idempotency key` {
    @Test(arguments: Engine.allCases)
    func `with the same content answers what it answered before`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            let decide = Decide(
                sitting: sitting,
                package: package,
                kind: "fund",
                rationale: "Agreed"
            )
            let first = try await council.act(decide, as: .chair, key: "k1")
            let head = try await council.events()
            let again = try await council.act(decide, as: .chair, key: " k1")
            #expect(again.decision == first.decision && again.decision == "\(sitting)/1")
            #expect(again.heads.mapValues(\.availableAfterPence.count) == ["mentoring": 455_000])
            #expect(try await council.events() == head)
            #expect(
                try await council.money(of: means.fund)
                    == "unallocated £55,000.00; mentoring available £4,550.00, held £450.00"
            )
            try await council.close(sitting)
            let late = try await council.act(decide, as: .chair, key: "k1")
            #expect(late.decision == first.decision, "though the sitting is closed by now")
        }
    }

    @Test(arguments: Engine.allCases)
    func `with other content is refused, and belongs to one officer and one act`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let allocate = { (amount: String) in
                Allocate(fund: fund, head: "mentoring", amount: amount)
            }
            try await council.act(allocate("100"), as: .finance, key: "k1")
            let other = await refusal {
                try await council.act(allocate("200"), as: .finance, key: "k1")
            }
            #expect(other == "key-reused")
            let deallocate = Deallocate(fund: fund, head: "mentoring", amount: "50")
            try await council.act(deallocate, as: .finance, key: "k1")
            let second = try await council.officer("Fay", [.finance]).caller
            _ = try await council.casework.perform(allocate("200"), as: second, key: "k1")
            #expect(
                try await council.money(of: fund)
                    == "unallocated £59,750.00; mentoring available £250.00"
            )
            let barred = await refusal {
                try await council.act(allocate("100"), as: .chair, key: "k1")
            }
            #expect(barred == "not-permitted", "who may not, may not again either")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is kept so many days; after them it is a new act`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let allocate = Allocate(fund: fund, head: "mentoring", amount: "100")
            try await council.act(allocate, as: .finance, key: "k1")
            council.time.advance(days: 29)
            let kept = try await council.act(allocate, as: .finance, key: "k1")
            #expect(kept.on == Day(reading: Council.firstDay) && kept.toPence == Pence(10_000))
            council.time.advance(days: 2)
            let new = try await council.act(allocate, as: .finance, key: "k1")
            #expect(new.on == Day(reading: "2026-12-19") && new.toPence == Pence(20_000))
            let again = try await council.act(allocate, as: .finance, key: "k1")
            #expect(again.toPence == Pence(20_000))
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a refused act or a preview may be used for another`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let tooMuch = Allocate(fund: fund, head: "mentoring", amount: "60,001")
            let refused = await refusal {
                try await council.act(tooMuch, as: .finance, key: "k1")
            }
            #expect(refused == "exceeds-unallocated")
            let preview = Allocate(fund: fund, head: "mentoring", amount: "1")
            try await council.act(preview, as: .finance, key: "k1", keeping: false)
            let allocate = Allocate(fund: fund, head: "mentoring", amount: "60,000")
            try await council.act(allocate, as: .finance, key: "k1")
            #expect(try await council.money(of: fund) == "mentoring available £60,000.00")
        }
    }

    @Test(arguments: Engine.allCases)
    func `must be a short text`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let allocate = Allocate(fund: fund, head: "mentoring", amount: "1")
            for (code, key) in [
                ("empty-text", " "), ("control-character", "a\nb"),
                ("text-too-long", String(repeating: "k", count: 201)),
            ] {
                let refused = await refusal {
                    try await council.act(allocate, as: .finance, key: key)
                }
                #expect(refused == code)
            }
        }
    }
}
