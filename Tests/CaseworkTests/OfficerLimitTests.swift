import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `An officer's limit in finance` {
    private func limit(_ council: Council, _ measure: String, _ amount: String) async throws {
        let request = ChangeLimit(role: "finance", measure: measure, amount: amount, days: "30")
        try await council.act(request, as: .administrator)
    }

    @Test(arguments: Engine.allCases)
    func `adds up all that is put right over its days, in whatever way`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await limit(council, "correction", "100")
            let payable = try await council.payableCase()
            let payment = try await council.paidRun(payable).payments[0].payment
            try await council.deliver(payable.funded, 8, 9)
            let second = try await council.invoice(
                "2",
                "ORD-1/1 x 2 at 45",
                by: payable.funded.worker
            )
            try await council.match(second.invoice)
            func refund(_ amount: String) -> Refund {
                Refund(payment: payment, correction: CorrectionText.of(amount))
            }
            func credit(_ amount: String) -> CreditInvoice {
                CreditInvoice(invoice: second.invoice, correction: CorrectionText.of(amount))
            }
            try await council.act(refund("60"), as: .finance)
            let more: [() async throws -> CorrectionMade] = [
                { try await council.act(refund("40.01"), as: .finance) },
                { try await council.act(credit("40.01"), as: .finance) },
            ]
            for act in more { #expect(await refusal(of: act) == "exceeds-limit") }
            try await council.act(credit("40"), as: .finance)
            let back = WriteBack(payment: payment, correction: CorrectionText.of("0.01"))
            let over = await refusal { try await council.act(back, as: .finance) }
            #expect(over == "exceeds-limit")
            _ = try await council.casework.perform(back, as: payable.looker)
            council.time.advance(days: 29)
            let early = await refusal { try await council.act(refund("1"), as: .finance) }
            #expect(early == "exceeds-limit")
            council.time.advance(days: 1)
            try await council.act(refund("1"), as: .finance)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `counts no payment that the bank sends back`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await limit(council, "correction", "1")
            let payable = try await council.payableCase()
            let run = try await council.paidRun(payable)
            let row = "\(run.payments[0].payment),180.00,2026-12-23,bounced,"
            _ = try await council.confirm(run.run, [row])
            #expect(try await council.paid(payable.funded) == [18_000, 0])
        }
    }

    @Test(arguments: Engine.allCases)
    func `adds up what leaves a fund or a head, but nothing that is allocated`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await limit(council, "transfer", "100")
            let fund = try await council.fund()
            let next = try await council.fund(from: "2027-04-01", to: "2028-03-31", award: "1")
            try await council.allocate("5,000", of: fund)
            func vire(_ amount: String) -> Vire {
                Vire(fund: fund, from: "mentoring", to: "travel", amount: amount, approval: "L1")
            }
            let back = ReturnFunds(fund: fund, amount: "30", approval: "L2")
            let carry = CarryFunds(fund: fund, into: next, amount: "10.01", approval: "L3")
            try await council.act(vire("60"), as: .finance)
            try await council.act(back, as: .finance)
            let more: [() async throws -> Any] = [
                { try await council.act(carry, as: .finance) },
                { try await council.act(back, as: .finance) },
                { try await council.act(vire("10.01"), as: .finance) },
            ]
            for act in more { #expect(await refusal(of: act) == "exceeds-limit") }
            try await council.act(vire("10"), as: .finance)
            try await council.allocate("1,000", of: fund)
            try await council.expectSound()
        }
    }
}
