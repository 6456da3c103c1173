import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Payment runs` {
    @Test(arguments: Engine.allCases)
    func `go from draft to paid, and move money only when the bank confirms`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let run = try await council.act(DraftRun(dueBy: "2027-02-01"), as: .payer)
            #expect(run.payments.map(\.secondLook) == [.firstPayment])
            #expect(run.totalPence == Pence(18_000))
            let again = await refusal { try await council.act(DraftRun(), as: .payer) }
            #expect(again == "nothing-to-pay")
            let taken = await refusal {
                try await council.act(
                    UnmatchInvoice(invoice: payable.invoice, reason: "matched-in-error"),
                    as: .finance
                )
            }
            #expect(taken == "in-payment-run")
            let early = await refusal {
                try await council.casework.perform(
                    ApproveRun(run: run.run),
                    as: payable.approver
                )
            }
            #expect(early == "second-look-needed")
            _ = try await council.casework.perform(
                LookAgain(payment: run.payments[0].payment, finding: "sound"),
                as: payable.looker
            )
            let approved = try await council.casework.perform(
                ApproveRun(run: run.run),
                as: payable.approver
            )
            #expect(approved.state == .approved && approved.approvedTodayPence == Pence(18_000))
            #expect(try await council.paid(payable.funded) == [18_000, 0])
            try await council.act(ExportRun(run: run.run), as: .payer)
            #expect(try await council.paid(payable.funded) == [18_000, 0])
            let cancel = await refusal {
                try await council.act(CancelRun(run: run.run), as: .payer)
            }
            #expect(cancel == "run-exported")
            let payment = run.payments[0].payment
            let row = "\(payment),180.00,2026-12-23,paid,B1"
            let confirmed = try await council.confirm(run.run, [row])
            #expect(confirmed.state == .confirmed && confirmed.paid == 1)
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            let shown = try await council.look(ShowPayment(payment: payment), as: .payer)
            #expect(shown.paidOn == Day(reading: "2026-12-23"))
            #expect(try await council.invoice(payable.invoice).state == .paid)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `take in what is due, matched and not held, and say why a provider is left out`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let invoice = try await council.invoice(
                "FFM-1",
                "\(funded.order)/1 x 4 at 45.00",
                by: funded.worker
            ).invoice
            func draft(_ dueBy: String? = nil) async -> String {
                await refusal { try await council.act(DraftRun(dueBy: dueBy), as: .payer) }
            }
            #expect(await draft() == "nothing-to-pay")
            try await council.match(invoice)
            await #expect(
                throws: Refusal.run(
                    .nothingToPay([
                        RunRefusal.Unpayable(
                            provider: funded.provider,
                            why: .noAccount,
                            total: Pence(18_000)
                        )
                    ])
                )
            ) {
                try await council.act(DraftRun(), as: .payer)
            }
            let account = try await council.bankAccount(
                of: funded.provider,
                "name: A\nsort-code: 200000\naccount-number: 12345678",
                days: 0
            )
            await #expect(
                throws: Refusal.run(
                    .nothingToPay([
                        RunRefusal.Unpayable(
                            provider: funded.provider,
                            why: .cooling(account, until: Day(sinceEpoch: 20_810)),
                            total: Pence(18_000)
                        )
                    ])
                )
            ) {
                try await council.act(DraftRun(), as: .payer)
            }
            council.time.advance(days: 3)
            #expect(await draft("2027-01-18") == "nothing-to-pay")
            try await council.act(
                HoldInvoice(invoice: invoice, reason: "delivery-query"),
                as: .finance
            )
            #expect(await draft() == "nothing-to-pay")
            council.time.advance(days: 2)
            try await council.act(ReleaseInvoice(invoice: invoice), as: .finance)
            // Received on 20 December with thirty days, and held for two.
            #expect(await draft("2027-01-20") == "nothing-to-pay")
            let run = try await council.act(DraftRun(dueBy: "2027-01-21"), as: .payer)
            #expect(run.payments.map(\.provider) == [funded.provider])
            #expect(run.payments.map(\.invoices) == [1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `that are cancelled before they go out give their invoices back`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let first = try await council.approvedRun(payable)
            try await council.act(CancelRun(run: first.run), as: .payer)
            let twice = await refusal {
                try await council.act(CancelRun(run: first.run), as: .payer)
            }
            #expect(twice == "run-not-draft")
            let export = await refusal {
                try await council.act(ExportRun(run: first.run), as: .payer)
            }
            #expect(export == "run-not-approved")
            let second = try await council.act(DraftRun(), as: .payer)
            #expect(second.run == "RUN-2" && second.totalPence == first.totalPence)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `to an account that nothing was paid to yet are looked at again`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.set("sample-per-mille", to: "0")
            let funded = try await council.deliveredCase()
            let line = "\(funded.order)/1"
            let first = try await council.invoice("FFM-1", "\(line) x 2 at 45", by: funded.worker)
            try await council.match(first.invoice)
            let payable = try await council.payableCase(of: first.invoice, funded)
            try await council.paidRun(payable)
            let second = try await council.invoice("FFM-2", "\(line) x 1 at 45", by: funded.worker)
            try await council.match(second.invoice)
            let known = try await council.act(DraftRun(), as: .payer)
            #expect(known.payments.map(\.secondLook) == [nil])
            try await council.act(CancelRun(run: known.run), as: .payer)
            _ = try await council.bankAccount(
                of: funded.provider,
                "name: Forest Fields\nsort-code: 20-00-00\naccount-number: 87654321"
            )
            let changed = try await council.act(DraftRun(), as: .payer)
            #expect(changed.payments.map(\.secondLook) == [.firstPayment])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `stopped by a second look lose the payment, and its invoices are held`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let run = try await council.act(DraftRun(), as: .payer)
            let look = LookAgain(payment: run.payments[0].payment, finding: "stopped")
            let stopped = try await council.casework.perform(look, as: payable.looker)
            #expect(stopped.held == [payable.invoice] && stopped.runState == .cancelled)
            #expect(
                try await council.newest() == "Lou Finch: payment-look PAY-1 finding=stopped "
                    + "held=INV-1 run=RUN-1 run_state=cancelled why=first-payment"
            )
            #expect(try await council.invoice(payable.invoice).held == "second-look")
            let none = await refusal { try await council.act(DraftRun(), as: .payer) }
            #expect(none == "nothing-to-pay")
            try await council.act(ReleaseInvoice(invoice: payable.invoice), as: .finance)
            let again = try await council.act(DraftRun(), as: .payer)
            #expect(again.payments.map(\.secondLook) == [.firstPayment])
            try await council.expectSound()
        }
    }
}
