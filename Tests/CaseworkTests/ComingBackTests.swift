import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

/// A line of four sessions at £45.00, all delivered and invoiced.
@Suite struct `Money that comes back to a line` {
    private static func payable(at council: Council) async throws -> PayableCase {
        let funded = try await council.runningCase(line: "x 4")
        try await council.deliver(funded, 1, 2, 3, 4)
        return try await council.payableCase(funded: funded)
    }

    @Test(arguments: Engine.allCases)
    func `with a credit note is delivered and paid once more`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await Self.payable(at: council)
            let funded = payable.funded
            try await council.act(
                CreditInvoice(
                    invoice: payable.invoice,
                    correction: CorrectionText.of(nil, sessions: ["SES-1"])
                ),
                as: .finance
            )
            let template = try await council.casework.look(SessionTemplate(), as: funded.worker)
            #expect(template.csv.hasSuffix("Mentoring,session,1\r\n"))
            let text = SessionText(line: "ORD-1/1", on: "2026-12-05", attendance: "attended")
            let logged = try await council.casework.perform(RecordSession(text), as: funded.worker)
            #expect(logged.left.leftQuantity == "0" && logged.left.variation == nil)
            try await council.accept("SES-5")
            #expect(try await council.stages(funded) == [0, 4500, 13_500])
            try await council.expectSound()
            try await council.invoice("FFM-2", "ORD-1/1 x 1 at 45", by: funded.worker)
            try await council.match("INV-2")
            #expect(try await council.paidRun(payable).totalPence == Pence(18_000))
            try await council.expectSound()

            // A sixth is one more than the line pays for, and not two.
            try await council.log(funded, on: "2026-12-06")
            do {
                try await council.accept("SES-6")
                Issue.record("it was accepted")
            } catch let refused as Refusal {
                #expect(refused.sentence.contains("\(funded.package)/1 x 5"))
            }
            let sitting = try await council.openSitting(on: "2026-12-23")
            try await council.decide(.vary, funded.package, "\(funded.package)/1 x 5", in: sitting)
            try await council.close(sitting)
            try await council.accept("SES-6")
            #expect(try await council.stages(funded) == [0, 4500, 0])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `because it was not asked for is delivered as far as it goes`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase(line: "x 4")
            try await council.deliver(funded, 1, 2, 3, 4)
            try await council.invoice("1", "ORD-1/1 x 4 at 40", by: funded.worker)
            try await council.match("INV-1")
            #expect(try await council.stages(funded) == [2000, 0, 16_000])
            try await council.log(funded, on: "2026-12-05", quantity: "0.445")
            let refused = await refusal { try await council.accept("SES-5") }
            #expect(refused == "exceeds-commitment")
            try await council.log(funded, on: "2026-12-06", quantity: "0.444")
            try await council.accept("SES-6")
            #expect(try await council.stages(funded) == [2, 1998, 16_000])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `by a refund is decided on anew, and then delivered`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await Self.payable(at: council)
            let funded = payable.funded
            let payment = try await council.paidRun(payable).payments[0].payment
            try await council.act(
                Refund(
                    payment: payment,
                    correction: CorrectionText.of(nil, sessions: ["SES-1"])
                ),
                as: .finance
            )
            try await council.log(funded, on: "2026-12-05")
            do {
                try await council.accept("SES-5")
                Issue.record("it was accepted")
            } catch let refused as Refusal {
                #expect(refused.sentence.contains("\(funded.package)/1 x 4"))
            }
            let sitting = try await council.openSitting(on: "2026-12-23")
            try await council.decide(.vary, funded.package, "\(funded.package)/1 x 4", in: sitting)
            try await council.close(sitting)
            try await council.accept("SES-5")
            #expect(try await council.stages(funded) == [0, 4500, 0])
            #expect(try await council.paid(funded) == [0, 13_500])
            try await council.expectSound()
        }
    }
}
