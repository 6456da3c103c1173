import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Entering an invoice` {
    @Test(arguments: Engine.allCases)
    func `is refused for one reason at a time, in a fixed order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("2026/1", "ORD-1/1 x 1 at 45", by: funded.worker)
            var entry = EnterInvoice(
                number: "March",
                dated: "2026-12-21",
                received: "2026-12-21",
                lines: [],
                total: "1"
            )
            // Each row is refused, then repaired.
            let rows: [(String, (inout EnterInvoice) -> Void)] = [
                ("provider-needed", { $0.provider = "PRV-9" }),
                ("not-found", { $0.provider = funded.provider }),
                ("malformed-invoice-number", { $0.number = "2026-1" }),
                ("in-the-future", { $0.dated = "2026-12-19" }),
                ("in-the-future", { $0.received = "2026-12-18" }),
                ("received-before-dated", { $0.received = "2026-12-19" }),
                ("no-lines", { $0.lines = Array(repeating: "ORD-1/1 x 1 at 45", count: 201) }),
                ("too-many-lines", { $0.lines = ["ORD-1/1 x 3"] }),
                ("malformed-line", { $0.lines = ["ORD-1/1 x 3 at 45"] }),
                ("does-not-add-up", { $0.total = "135.00" }),
                ("invoice-exists", { $0.number = "2026/2" }),
            ]
            for (code, repair) in rows {
                let request = entry
                let refused = await refusal { try await council.act(request, as: .finance) }
                #expect(refused == code)
                repair(&entry)
            }
            let entered = try await council.act(entry, as: .finance)
            #expect(entered.invoice == "INV-2" && entered.matches)
            #expect(entered.receivedOn == Day(reading: "2026-12-19"))
            #expect(entered.dueOn == Day(reading: "2027-01-18"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `says at once what will match, what will not, and who must act`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.log(funded, on: "2026-12-10")
            let entered = try await council.invoice(
                "7",
                "ORD-1/1 x 3 at 45",
                "ORD-1/2 x 1 at 45",
                "ORD-9/1 x 1 at 45",
                "ORD-1/1 x 2 at 45",
                by: funded.worker
            )
            #expect(!entered.matches)
            #expect(
                entered.lines.map(\.outcome) == [
                    "matched", "no-order", "no-order", "not-received",
                ]
            )
            #expect(
                entered.lines.map(\.next) == [.finance, .provider, .provider, .coordinator]
            )
            #expect(entered.lines.map(\.agreedPence.count) == [13_500, 0, 0, 0])
            #expect(entered.totalPence == Pence(31_500))
            let event = try await council.lastEvent()
            #expect(event.act == "invoice-add" && event.subject == "INV-1")
            #expect(event.facts["net_pence"] == "31500" && event.facts["number"] == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a provider enters its own, received today, and sees no other's`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let other = try await council.provider("Sailing")
            let stranger = try await council.officer("Sam Oar", [.provider], provider: other).caller
            let rows: [(String, EnterInvoice)] = [
                (
                    "received-is-today",
                    EnterInvoice(
                        number: "1",
                        dated: "2026-12-01",
                        received: "2026-12-02",
                        lines: ["ORD-1/1 x 1 at 45"]
                    )
                ),
                (
                    "not-found",
                    EnterInvoice(
                        number: "1",
                        dated: "2026-12-01",
                        provider: other,
                        lines: ["ORD-1/1 x 1 at 45"]
                    )
                ),
            ]
            for (code, request) in rows {
                let refused = await refusal {
                    try await council.casework.perform(request, as: funded.worker)
                }
                #expect(refused == code)
            }
            let own = try await council.invoice("1", "ORD-1/1 x 1 at 45", by: funded.worker)
            #expect(own.provider == funded.provider)
            // Another's order is no order of theirs, as if it did not exist.
            let foreign = try await council.invoice("1", "ORD-1/1 x 1 at 45", by: stranger)
            #expect(foreign.lines.map(\.outcome) == ["no-order"])
            for look in [own.invoice, "INV-9"] {
                let refused = await refusal {
                    try await council.casework.look(ShowInvoice(invoice: look), as: stranger)
                }
                #expect(refused == "not-found")
            }
            let listed = try await council.casework.look(ListInvoices(), as: stranger)
            #expect(listed.items.map(\.invoice) == [foreign.invoice])
            let all = try await council.look(ListInvoices(), as: .auditor)
            #expect(all.items.map(\.invoice) == ["INV-2", "INV-1"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a number is one whatever is written between its letters and digits`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("INV-2026/07", "ORD-1/1 x 1 at 45", by: funded.worker)
            for number in ["inv 2026 07", "Inv.2026-07", "INV202607"] {
                do {
                    try await council.invoice(number, "ORD-1/1 x 2 at 45", by: funded.worker)
                    Issue.record("\(number) was entered")
                } catch let refused as Refusal {
                    #expect(refused == .invoice(.exists("INV-1")))
                }
            }
            // Once it is rejected its number is free.
            try await council.act(
                RejectInvoice(invoice: "INV-1", reason: "withdrawn"),
                as: .finance
            )
            let again = try await council.invoice(
                "INV-2026/07",
                "ORD-1/1 x 1 at 45",
                by: funded.worker
            )
            #expect(again.invoice == "INV-2" && again.matches)
            let rejected = try await council.invoice("INV-1")
            #expect(rejected.state == .rejected && rejected.reason == "withdrawn")
        }
    }

    @Test(arguments: Engine.allCases)
    func `of the same day and amount as another is for finance to tell apart`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let first = try await council.invoice("1", "ORD-1/1 x 1 at 45", by: funded.worker)
            let second = try await council.invoice("2", "ORD-1/1 x 1 at 45", by: funded.worker)
            #expect(first.lines[0].outcome == "matched")
            #expect(second.lines[0].outcome == "duplicate" && second.lines[0].next == .finance)
            #expect(second.lines[0].message.hasPrefix("INV-1 is of the same day and amount"))
            let refused = await refusal { try await council.match("INV-2") }
            #expect(refused == "not-matched")
            try await council.match("INV-2", isNoDuplicate: true)
            #expect(try await council.lastEvent().facts["no_duplicate_of"] == "INV-1")
            // The first was there before, and is nobody's duplicate.
            #expect(try await council.check("INV-1").lines[0].outcome == "matched")
            try await council.invoice("4", "ORD-1/1 x 1 at 45", by: funded.worker)
            try await council.match("INV-3", isNoDuplicate: true)
            #expect(try await council.lastEvent().facts["no_duplicate_of"] == "INV-1 INV-2")
            let third = try await council.invoice(
                "3",
                "ORD-1/1 x 1 at 45",
                by: funded.worker,
                dated: "2026-12-19"
            )
            #expect(third.lines[0].outcome == "matched")
        }
    }
}
