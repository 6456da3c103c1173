import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Credit notes` {
    @Test(arguments: Engine.allCases)
    func `take what is not owed off an invoice, and the rest is paid`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            func credit(_ text: CorrectionText) async throws -> CorrectionMade {
                try await council.act(
                    CreditInvoice(invoice: payable.invoice, correction: text),
                    as: .finance
                )
            }
            let run = try await council.act(DraftRun(), as: .payer).run
            let inRun = await refusal { try await credit(CorrectionText.of("45")) }
            #expect(inRun == "in-payment-run")
            try await council.act(CancelRun(run: run), as: .payer)
            _ = try await credit(CorrectionText.of(nil, sessions: ["SES-1"]))
            #expect(try await council.stages(payable.funded) == [40_500, 0, 13_500])
            let more = await refusal { try await credit(CorrectionText.of("135.01")) }
            #expect(more == "exceeds-what-stands")
            try await council.expectSound()
            #expect(try await council.paidRun(payable).totalPence == Pence(13_500))
            let paid = await refusal { try await credit(CorrectionText.of("1")) }
            #expect(paid == "invoice-not-matched")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `take an invoice off whole, and nothing of it is paid`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.act(
                HoldInvoice(invoice: payable.invoice, reason: "disputed"),
                as: .finance
            )
            try await council.act(
                CreditInvoice(invoice: payable.invoice, correction: CorrectionText.of(nil)),
                as: .finance
            )
            let shown = try await council.invoice(payable.invoice)
            #expect(shown.state == .credited && shown.held == nil)
            #expect(try await council.stages(payable.funded) == [54_000, 0, 0])
            let none = await refusal { try await council.act(DraftRun(), as: .payer) }
            #expect(none == "nothing-to-pay")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a package that has ended go on to its head`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let sitting = try await council.openSitting(on: "2026-12-23")
            try await council.decide(.end, payable.funded.package, in: sitting)
            try await council.close(sitting)
            try await council.act(
                CreditInvoice(invoice: payable.invoice, correction: CorrectionText.of("45")),
                as: .finance
            )
            #expect(try await council.stages(payable.funded) == [0, 0, 13_500])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `leave less to be late with`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.act(
                CreditInvoice(
                    invoice: payable.invoice,
                    correction: CorrectionText.of(nil, sessions: ["SES-1"])
                ),
                as: .finance
            )
            // Due on 19 January: 135.00 × 12% × 14/365 = 0.621
            council.time.set(try #require(Day(reading: "2027-02-02")))
            let shown = try await council.invoice(payable.invoice)
            #expect(shown.daysLate == 14 && shown.interestPence == Pence(62))
            let clock = try await council.look(InvoiceClock(), as: .finance)
            #expect(clock.late.map(\.debtPence) == [Pence(13_500)])
            #expect(clock.interestPence == Pence(62))
        }
    }

    @Test(arguments: Engine.allCases)
    func `and what is paid already leave less to be late with`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.paidRun(payable)
            try await council.act(
                WriteBack(payment: "PAY-1", correction: CorrectionText.of("80")),
                as: .finance
            )
            // Due on 19 January: 80.00 × 12% × 14/365 = 0.368
            council.time.set(try #require(Day(reading: "2027-02-02")))
            let clock = try await council.look(InvoiceClock(), as: .finance)
            #expect(clock.late.map(\.debtPence) == [Pence(8000)])
            #expect(clock.interestPence == Pence(37))
            #expect(try await council.invoice(payable.invoice).interestPence == Pence(37))
            // Paid late is what was paid late, and not what had been paid before.
            try await council.paidRun(payable)
            #expect(try await council.invoice(payable.invoice).interestPence == Pence(37))
        }
    }
}
