import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Holding and rejecting` {
    @Test(arguments: Engine.allCases)
    func `while an invoice is held its days stand still, and it is not matched`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            council.time.advance(days: 3)
            let unknown = await refusal { try await council.hold("INV-1", "moon") }
            #expect(unknown == "unknown-code")
            // A reason of nobody's is finance's.
            try await council.act(
                AddCode(list: "hold-reason", code: "query", label: "Being looked into"),
                as: .administrator
            )
            #expect(try await council.hold("INV-1", "query").next == "finance")
            #expect(try await council.invoice("INV-1").next == "finance")
            try await council.act(ReleaseInvoice(invoice: "INV-1"), as: .finance)
            let held = try await council.hold("INV-1", "evidence-missing")
            #expect(held.next == "provider")
            let checked = try await council.check("INV-1")
            #expect(checked.lines.map(\.outcome) == ["matched"] && !checked.matches)
            let again = await refusal { try await council.hold("INV-1", "disputed") }
            #expect(again == "invoice-held")
            let refused = await refusal { try await council.match("INV-1") }
            #expect(refused == "invoice-held")
            let seen = try await council.casework.look(
                ListInvoices(state: "held"),
                as: funded.worker
            )
            #expect(seen.items.map(\.held) == ["evidence-missing"])
            #expect(seen.items.map(\.next) == ["provider"])
            council.time.advance(days: 10)
            let released = try await council.act(ReleaseInvoice(invoice: "INV-1"), as: .finance)
            #expect(released.daysHeld == 10)
            // Received on 20 December: thirty days and ten.
            #expect(released.dueOn == Day(reading: "2027-01-29"))
            let twice = await refusal {
                try await council.act(ReleaseInvoice(invoice: "INV-1"), as: .finance)
            }
            #expect(twice == "not-held")
            try await council.match("INV-1")
            // A matched one may be held too: it is not paid then.
            try await council.hold("INV-1", "bank-change")
            let shown = try await council.invoice("INV-1")
            #expect(shown.state == .matched && shown.held == "bank-change")
            #expect(shown.next == "finance" && shown.holds.count == 3)
        }
    }

    @Test(arguments: Engine.allCases)
    func `rejecting says why, ends a hold, and is not for what is matched`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 2 at 45", by: funded.worker)
            try await council.invoice("2", "ORD-1/1 x 1 at 45", by: funded.worker)
            try await council.match("INV-1")
            let rows: [(String, RejectInvoice)] = [
                ("not-found", RejectInvoice(invoice: "INV-9", reason: "moon")),
                ("unknown-code", RejectInvoice(invoice: "INV-1", reason: "moon")),
                ("already-matched", RejectInvoice(invoice: "INV-1", reason: "not-owed")),
            ]
            for (code, request) in rows {
                let refused = await refusal { try await council.act(request, as: .finance) }
                #expect(refused == code)
            }
            try await council.hold("INV-2", "disputed")
            try await council.act(RejectInvoice(invoice: "INV-2", reason: "not-owed"), as: .finance)
            let shown = try await council.invoice("INV-2")
            #expect(shown.state == .rejected && shown.reason == "not-owed" && shown.held == nil)
            let after: [(String, () async throws -> Void)] = [
                ("invoice-rejected", { try await council.match("INV-2") }),
                ("invoice-rejected", { try await council.hold("INV-2", "disputed") }),
                ("invoice-rejected", { _ = try await council.check("INV-2") }),
                ("invoice-not-matched", { try await council.unmatchNew(funded) }),
            ]
            for (code, body) in after {
                let refused = await refusal(of: body)
                #expect(refused == code)
            }
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a payment run has is neither held nor taken back`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            try await council.match("INV-1")
            _ = try await council.payable("INV-1", funded)
            try await council.act(DraftRun(), as: .payer)
            #expect(try await council.invoice("INV-1").run == "RUN-1")
            let held = await refusal { try await council.hold("INV-1", "disputed") }
            #expect(held == "in-payment-run")
            let unmatched = await refusal {
                try await council.act(
                    UnmatchInvoice(invoice: "INV-1", reason: "not-owed"),
                    as: .finance
                )
            }
            #expect(unmatched == "in-payment-run")
        }
    }

    @Test(arguments: Engine.allCases)
    func `the clock says what was paid in time, what is late, and what that costs`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            for (number, count) in [("1", 1), ("2", 2)] {
                try await council.invoice(number, "ORD-1/1 x \(count) at 45", by: funded.worker)
            }
            try await council.match("INV-1")
            let run = try await council.exportedRun(council.payable("INV-1", funded)).run
            try await council.match("INV-2")
            try await council.invoice("3", "ORD-1/1 x 1 at 45", by: funded.worker)
            try await council.hold("INV-3", "disputed")
            // Due on 19 January: by 2 February the second is 14 days late, the third is held.
            council.time.set(try #require(Day(reading: "2027-02-02")))
            try await council.confirm(run, ["PAY-1,45.00,2027-01-19,paid,"])
            let clock = try await council.look(InvoiceClock(), as: .finance)
            #expect(clock.paid == 1 && clock.paidOnTime == 1 && clock.percentOnTime == "100.0")
            #expect(clock.open == 2 && clock.openLate == 1)
            #expect(clock.late.map(\.invoice) == ["INV-2"])
            #expect(clock.late.map(\.daysLate) == [14])
            // 90.00 × 12% × 14/365 = 0.414
            #expect(clock.interestPence == Pence(41) && clock.compensationPence == Pence(4000))
            #expect(clock.stops.map(\.reason) == ["disputed"])
            #expect(clock.stops.map(\.days) == [44] && clock.stops.map(\.lasting) == [1])
            let shown = try await council.invoice("INV-2")
            #expect(shown.daysLate == 14 && shown.interestPence == Pence(41))
            let paid = try await council.invoice("INV-1")
            #expect(paid.paidOn == Day(reading: "2027-01-19") && paid.daysLate == 0)
            // Terms are those of the day it was received.
            try await council.set("payment-days", to: "10")
            #expect(try await council.invoice("INV-2").daysLate == 14)
            let earlier = InvoiceClock(from: "2027-01-20", to: "2027-02-02")
            #expect(try await council.look(earlier, as: .finance).paid == 0)
            let own = try await council.casework.look(InvoiceClock(), as: funded.worker)
            #expect(own.paid == 1)
            let other = try await council.provider("Sailing")
            let none = try await council.look(InvoiceClock(provider: other), as: .finance)
            #expect(none.paid == 0 && none.open == 0 && none.percentOnTime == nil)
        }
    }
}

extension Council {
    @discardableResult
    func hold(_ invoice: String, _ reason: String) async throws -> HoldInvoice.Answer {
        try await act(HoldInvoice(invoice: invoice, reason: reason), as: .finance)
    }

    /// Takes back an invoice that was never matched.
    fileprivate func unmatchNew(_ funded: FundedCase) async throws {
        try await invoice("9", "ORD-1/1 x 1 at 45", by: funded.worker, dated: "2026-12-12")
        try await act(UnmatchInvoice(invoice: "INV-3", reason: "not-owed"), as: .finance)
    }

    /// Gives the provider an account that is in use at once.
    fileprivate func payable(_ invoice: String, _ funded: FundedCase) async throws -> PayableCase {
        try await set("bank-cooling-days", to: "0")
        return try await payableCase(of: invoice, funded, days: 0)
    }
}
