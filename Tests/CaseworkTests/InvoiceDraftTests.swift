import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Drafting and pre-flight` {
    @Test(arguments: Engine.allCases)
    func `asks for all that is accepted and on no invoice, in one step`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let preview = try await council.casework.perform(
                DraftInvoice(number: "1"),
                as: funded.worker,
                keeping: false
            )
            #expect(preview.totalPence == Pence(18_000) && preview.matches)
            #expect(try await council.look(ListInvoices(), as: .finance).items.isEmpty)

            let upTo = try await council.casework.perform(
                DraftInvoice(number: "1", order: funded.order, upTo: "2026-12-02"),
                as: funded.worker
            )
            #expect(upTo.invoice == "INV-1" && upTo.totalPence == Pence(9000))
            #expect(upTo.datedOn == Day(reading: "2026-12-20"))
            // What is asked for and not matched yet is not asked for again.
            let rest = try await council.casework.perform(
                DraftInvoice(number: "2"),
                as: funded.worker
            )
            #expect(rest.lines.map(\.quantity) == ["2"])
            #expect(rest.lines.map(\.outcome) == ["duplicate"])
            for (code, request) in [
                ("nothing-to-invoice", DraftInvoice(number: "3")),
                ("malformed-date", DraftInvoice(number: "3", upTo: "soon")),
                ("not-found", DraftInvoice(number: "3", order: "ORD-9")),
                ("malformed-reference", DraftInvoice(number: "3", order: "PKG-1")),
            ] {
                let refused = await refusal {
                    try await council.casework.perform(request, as: funded.worker)
                }
                #expect(refused == code)
            }
            try await council.match("INV-1")
            try await council.match("INV-2", isNoDuplicate: true)
            #expect(try await council.stages(funded) == [36_000, 0, 18_000])
            try await council.expectSound()
        }
    }

    /// Thirds of an hour: 14.99, 14.98 and 14.99 stand delivered, whatever is asked for with them.
    @Test(arguments: [
        (Engine.sqlite, false), (.sqlite, true), (.postgres, false), (.postgres, true),
    ])
    func `asks for what was delivered to the penny, however it was rounded`(
        engine: Engine,
        isLost: Bool
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.taxedCase(isLost: isLost)
            var sessions: [String] = []
            for day in ["05", "06", "07"] {
                sessions.append(
                    try await council.log(funded, on: "2026-12-\(day)", quantity: "0.333")
                )
            }
            try await council.act(AcceptSessions(sessions: sessions), as: .coordinator)
            try await council.set("tolerance-basis-points", to: "0")
            for upTo in ["2026-12-05", "2026-12-06", "2026-12-07"] {
                let number = String(upTo.suffix(2))
                let drafted = try await council.casework.perform(
                    DraftInvoice(number: number, upTo: upTo),
                    as: funded.worker
                )
                let matched = try await council.match(drafted.invoice, isNoDuplicate: true)
                #expect(matched.returnedPence == .zero && matched.drawnPence == .zero)
                #expect(matched.payablePence == drafted.totalPence)
            }
            #expect(try await council.stages(funded)[1] == 0)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `tells what will match, what waits for whom, what is missing and when it is due`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.log(funded, on: "2026-12-05", "absent-unacceptable")
            let look = PreflightInvoice()
            let ready = try await council.casework.look(look, as: funded.worker)
            #expect(ready.matches && ready.payablePence == Pence(18_000))
            #expect(ready.lines.map(\.line) == ["ORD-1/1"])
            #expect(ready.dueOn == Day(reading: "2027-01-19"))
            #expect(ready.accepted.map(\.sessions) == [4])
            #expect(ready.accepted.map(\.packageLine) == ["PKG-1/1"])
            #expect(ready.waiting.map(\.session) == ["SES-5"])
            #expect(ready.waiting.map(\.next) == [.coordinator])
            // Twelve over ninety days: two by the twentieth, and five are recorded.
            #expect(ready.unreported.isEmpty && ready.underWay.isEmpty)

            let typed = PreflightInvoice(lines: ["ORD-1/1 x 4.5 at 45", "ORD-1/1 x 1 at 60"])
            let judged = try await council.casework.look(typed, as: funded.worker)
            #expect(!judged.matches)
            #expect(judged.lines.map(\.outcome) == ["not-received", "price-over"])
            #expect(judged.lines.map(\.next) == [.coordinator, .provider])
            let many = PreflightInvoice(lines: Array(repeating: "ORD-1/1 x 1 at 45", count: 201))
            let refused = await refusal {
                try await council.casework.look(many, as: funded.worker)
            }
            #expect(refused == "too-many-lines")

            _ = try await council.casework.perform(DraftInvoice(number: "1"), as: funded.worker)
            let gone = try await council.casework.look(look, as: funded.worker)
            #expect(!gone.matches && gone.lines.isEmpty && gone.accepted.isEmpty)
            #expect(gone.underWay.map(\.invoice) == ["INV-1"])
            #expect(gone.underWay.map(\.next) == ["finance"])
            council.time.set(try #require(Day(reading: "2027-02-20")))
            let late = try await council.casework.look(look, as: funded.worker)
            #expect(late.unreported.map(\.missing) == ["5"])
            #expect(late.unreported.map(\.expected) == ["10"])
        }
    }

    /// One code path: what one of them says, all of them say.
    @Test(arguments: Engine.allCases)
    func `judge as check and match do`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.taxedCase(isLost: false)
            try await council.log(funded, on: "2026-12-05")
            let lines = [
                "ORD-1/1 x 4 at 45 vat 36", "ORD-1/1 x 4 at 45", "ORD-1/1 x 5 at 45 vat 45",
                "ORD-1/1 x 9 at 45 vat 81", "ORD-1/1 x 4 at 46 vat 36.80",
                "ORD-1/1 x 4 at 60 vat 48", "ORD-2/1 x 4 at 45", "ORD-1/1 x 4 at 40 vat 32",
            ]
            for (position, line) in lines.enumerated() {
                let before = try await council.casework.look(
                    PreflightInvoice(lines: [line]),
                    as: funded.worker
                )
                let entered = try await council.invoice(
                    "\(position)",
                    line,
                    by: funded.worker,
                    dated: "2026-12-\(10 + position)"
                )
                let checked = try await council.check(entered.invoice)
                #expect(before.lines.map(\.message) == entered.lines.map(\.message))
                #expect(checked.lines.map(\.message) == entered.lines.map(\.message))
                do {
                    let matched = try await council.casework.perform(
                        MatchInvoice(invoice: entered.invoice),
                        as: council.caller(.finance),
                        keeping: false
                    )
                    #expect(matched.lines.map(\.message) == entered.lines.map(\.message))
                    #expect(entered.matches)
                } catch let refused as Refusal {
                    guard case .invoice(let reason) = refused else { throw refused }
                    #expect(reason.parts.map(\.sentence) == entered.lines.map(\.message))
                }
                try await council.act(
                    RejectInvoice(invoice: entered.invoice, reason: "not-owed"),
                    as: .finance
                )
            }
        }
    }
}
