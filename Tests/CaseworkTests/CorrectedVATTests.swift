import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `VAT that the council gets back` {
    /// Two invoices of £90 and £18 of VAT, matched, the provider's account in use.
    private static func taxed(at council: Council) async throws -> PayableCase {
        let funded = try await council.taxedCase(isLost: false)
        for number in ["1", "2"] {
            let invoice = try await council.invoice(
                number,
                "ORD-1/1 x 2 at 45.00 vat 18.00",
                by: funded.worker,
                dated: "2026-12-1\(number)"
            ).invoice
            try await council.match(invoice)
        }
        return try await council.payableCase(of: "INV-1", funded)
    }

    private static func text(_ amount: String?, vat: String? = nil) -> CorrectionText {
        var text = CorrectionText.of(amount)
        text.vat = vat
        return text
    }

    @Test(arguments: Engine.allCases)
    func `is credited with the last of its invoice, and none of it stays behind`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await Self.taxed(at: council)
            func credit(_ amount: String?, vat: String? = nil) async throws -> CorrectionMade {
                try await council.act(
                    CreditInvoice(invoice: "INV-1", correction: Self.text(amount, vat: vat)),
                    as: .finance
                )
            }
            #expect(try await credit("30", vat: "0").vatPence == .zero)
            #expect(try await credit("15").vatPence == Pence(300))
            let kept = await refusal { try await credit("45", vat: "14.99") }
            #expect(kept == "leaves-vat")
            let over = await refusal { try await credit(nil, vat: "15.01") }
            #expect(over == "exceeds-vat")
            #expect(try await credit("45").vatPence == Pence(1500))
            #expect(try await council.invoice("INV-1").state == .credited)
            try await council.expectSound()
            #expect(try await council.paidRun(payable).totalPence == Pence(10_800))
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `comes back with the rest of a payment, and not twice`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await Self.taxed(at: council)
            let run = try await council.paidRun(payable)
            #expect(run.totalPence == Pence(21_600))
            let sessions = CorrectionText.of(nil, sessions: ["SES-1", "SES-2"])
            let refund = Refund(payment: "PAY-1", correction: sessions)
            #expect(try await council.act(refund, as: .finance).vatPence == Pence(1800))
            try await council.expectSound()
            // The bank sends it back: what is left is the other invoice, with its VAT.
            let answer = try await council.confirm(run.run, ["PAY-1,216.00,,bounced,R1"])
            #expect(answer.bounced == 1)
            let back = try await council.look(ListCorrections(), as: .auditor).items[0]
            #expect(back.invoice == "INV-2")
            #expect(back.pence == Pence(9000) && back.vatPence == Pence(1800))
            #expect(try await council.paidRun(payable).totalPence == Pence(10_800))
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `comes back with each session that does`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await Self.taxed(at: council)
            try await council.paidRun(payable)
            for session in ["SES-1", "SES-2"] {
                let back = CorrectionText.of(nil, sessions: [session])
                let made = try await council.act(
                    Refund(payment: "PAY-1", correction: back),
                    as: .finance
                )
                #expect(made.pence == Pence(4500) && made.vatPence == Pence(900))
                #expect(made.corrections.map(\.vatPence) == [Pence(900)])
            }
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a part that is written back and then credited is settled with it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await Self.taxed(at: council)
            try await council.paidRun(payable)
            try await council.act(
                WriteBack(payment: "PAY-1", correction: Self.text("45", vat: "9")),
                as: .finance
            )
            let credit = CreditInvoice(invoice: "INV-1", correction: Self.text(nil))
            #expect(try await council.act(credit, as: .finance).vatPence == Pence(900))
            #expect(try await council.invoice("INV-1").state == .paid)
            try await council.expectSound()
        }
    }
}
