import Casework
import Database
import Panel
import TestSupport
import Testing

@Suite struct `An invoice behind another` {
    @Test(arguments: Engine.allCases)
    func `asks once for what was delivered, as pre-flight said it would`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 1 at 45", by: funded.worker)
            for (number, quantity, matches) in [("2", 3, true), ("3", 2, false)] {
                let line = "ORD-1/1 x \(quantity) at 45"
                let preflight = try await council.casework.look(
                    PreflightInvoice(lines: [line]),
                    as: funded.worker
                )
                let entered = try await council.invoice(number, line, by: funded.worker)
                #expect(entered.matches == matches && preflight.matches == matches, "\(line)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `is told alike wherever it is judged, and whose sessions it asks for`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            let line = "ORD-1/1 x 3 at 45"
            let preflight = PreflightInvoice(lines: [line])
            let before = try await council.casework.look(preflight, as: funded.worker).lines[0]
            let entered = try await council.invoice("2", line, by: funded.worker).lines[0]
            let checked = try await council.check("INV-2").lines[0]
            let shown = try await council.invoice("INV-2").lines[0]
            #expect(before.outcome == "not-received" && before.message.contains("What INV-1 asked"))
            #expect([entered, checked].allSatisfy { $0.outcome == before.outcome })
            #expect(shown.outcome == before.outcome)
            #expect(
                [entered.message, checked.message, shown.message] == [
                    before.message, before.message, before.message,
                ]
            )
            let queue = try await council.look(ListInvoices(state: "mismatched"), as: .finance)
            #expect(queue.items.map(\.invoice) == ["INV-2"])
            #expect(queue.items[0].mismatch == before.message)
            let early = await refusal { try await council.match("INV-2") }
            #expect(early == "not-matched")
            try await council.match("INV-1")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `gets what the earlier one kept as soon as that is rejected`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            let second = try await council.invoice("2", "ORD-1/1 x 3 at 45", by: funded.worker)
            #expect(!second.matches)
            try await council.act(
                RejectInvoice(invoice: "INV-1", reason: "not-owed"),
                as: .finance
            )
            try await council.match("INV-2")
            #expect(try await council.stages(funded) == [36_000, 4500, 13_500])
            try await council.expectSound()
        }
    }

    /// One that waits for the coordinator keeps what is accepted and what waits; one that must be
    /// sent again keeps nothing.
    @Test(arguments: Engine.allCases)
    func `waits for one that can still match, and not for one that cannot`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let waiting = try await council.log(funded, on: "2026-12-05")
            try await council.invoice("1", "ORD-1/1 x 2 at 90", by: funded.worker)
            try await council.invoice("2", "ORD-1/1 x 5 at 45", by: funded.worker)
            try await council.invoice("3", "ORD-1/1 x 1 at 45", by: funded.worker)
            let outcomes = ["price-over", "not-received", "not-received"]
            for (invoice, outcome) in zip(["INV-1", "INV-2", "INV-3"], outcomes) {
                #expect(try await council.check(invoice).lines.map(\.outcome) == [outcome])
            }
            try await council.act(AcceptSessions(sessions: [waiting]), as: .coordinator)
            #expect(await refusal { try await council.match("INV-3") } == "not-matched")
            try await council.match("INV-2")
            try await council.expectSound()
        }
    }

    /// An invoice keeps as a whole, or not at all.
    @Test(arguments: Engine.allCases)
    func `waits for none that must be sent again for another of its lines`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let lines = ["ORD-1/1 x 2 at 45", "ORD-1/1 x 1 at 90"]
            _ = try await council.casework.perform(
                EnterInvoice(number: "1", dated: "2026-12-10", lines: lines),
                as: funded.worker
            )
            let second = try await council.invoice("2", "ORD-1/1 x 4 at 45", by: funded.worker)
            #expect(second.matches)
            let first = try await council.check("INV-1").lines.map(\.outcome)
            #expect(first == ["matched", "price-over"])
            try await council.match("INV-2")
            try await council.expectSound()
        }
    }
}
