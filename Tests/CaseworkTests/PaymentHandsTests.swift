import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Separate hands in a payment run` {
    /// Somebody with every role that touches money, who has done one thing; what else they may not
    /// do to the same run.
    @Test(arguments: Engine.allCases)
    func `keep who matched, drafted or looked from approving`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let all = try await council.officer("Al Both", [.finance, .payer])
            let worker = funded.worker
            func approve(_ run: String) async -> String {
                await refusal {
                    try await council.casework.perform(ApproveRun(run: run), as: all.caller)
                }
            }
            let invoice = try await council.invoice("1", "ORD-1/1 x 1 at 45", by: worker)
            _ = try await council.casework.perform(
                MatchInvoice(invoice: invoice.invoice),
                as: all.caller
            )
            let payable = try await council.payableCase(of: invoice.invoice, funded)
            let matched = try await council.act(DraftRun(), as: .payer)
            let payment = matched.payments[0].payment
            let own = LookAgain(payment: payment, finding: "sound")
            let rows: [(String, () async throws -> Void)] = [
                (
                    "own-match",
                    { _ = try await council.casework.perform(own, as: all.caller) }
                ),
                ("own-run", { _ = try await council.act(own, as: .payer) }),
            ]
            for (code, act) in rows {
                #expect(await refusal(of: act) == code)
            }
            _ = try await council.casework.perform(own, as: payable.looker)
            #expect(await approve(matched.run) == "own-match")
            try await council.act(CancelRun(run: matched.run), as: .payer)

            // Drafted by them, of an invoice that another matched again.
            let unmatch = UnmatchInvoice(invoice: invoice.invoice, reason: "matched-in-error")
            try await council.act(unmatch, as: .finance)
            try await council.match(invoice.invoice)
            let drafted = try await council.casework.perform(DraftRun(), as: all.caller)
            _ = try await council.casework.perform(
                LookAgain(payment: drafted.payments[0].payment, finding: "sound"),
                as: payable.looker
            )
            #expect(await approve(drafted.run) == "own-run")
            _ = try await council.casework.perform(CancelRun(run: drafted.run), as: all.caller)

            // Looked at by them.
            let looked = try await council.act(DraftRun(), as: .payer)
            _ = try await council.casework.perform(
                LookAgain(payment: looked.payments[0].payment, finding: "sound"),
                as: all.caller
            )
            #expect(await approve(looked.run) == "own-look")
            _ = try await council.casework.perform(
                ApproveRun(run: looked.run),
                as: payable.approver
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `open to a named exception, which the event says, until it expires`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let all = try await council.officer("Al Both", [.finance, .payer])
            let invoice = try await council.invoice("1", "ORD-1/1 x 1 at 45", by: funded.worker)
            _ = try await council.casework.perform(
                MatchInvoice(invoice: invoice.invoice),
                as: all.caller
            )
            let payable = try await council.payableCase(of: invoice.invoice, funded)
            let run = try await council.casework.perform(DraftRun(), as: all.caller)
            _ = try await council.casework.perform(
                LookAgain(payment: run.payments[0].payment, finding: "sound"),
                as: payable.looker
            )
            func grant(_ rule: String, until day: String) async throws -> String {
                try await council.act(
                    GrantException(
                        officer: all.reference,
                        rule: rule,
                        until: day,
                        reason: "small-team"
                    ),
                    as: .administrator
                ).exception
            }
            func approve() async throws -> ApproveRun.Answer {
                try await council.casework.perform(ApproveRun(run: run.run), as: all.caller)
            }
            #expect(await refusal(of: approve) == "own-run")
            let drafting = try await grant("draft-approve", until: "2027-01-31")
            #expect(await refusal(of: approve) == "own-match")
            _ = try await grant("match-pay", until: "2026-12-23")
            council.time.advance(days: 1)
            #expect(await refusal(of: approve) == "own-match")
            let matching = try await grant("match-pay", until: "2026-12-24")
            _ = try await approve()
            let event = try await council.lastEvent()
            #expect(event.facts["exception"] == "\(drafting) \(matching)")
        }
    }

    @Test(arguments: Engine.allCases)
    func `limit a payer by all that is approved in one day`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.act(
                ChangeLimit(role: "payer", measure: "run", amount: "224.99"),
                as: .administrator
            )
            let first = try await council.exportedRun(payable)
            try await council.deliver(payable.funded, 8)
            let line = "ORD-1/1 x 1 at 45"
            let second = try await council.invoice("2", line, by: payable.funded.worker)
            try await council.match(second.invoice)
            _ = try await council.confirm(
                first.run,
                ["\(first.payments[0].payment),180.00,2026-12-23,paid,"]
            )
            try await council.settle("sample-per-mille", at: "0")
            let run = try await council.act(DraftRun(), as: .payer).run
            func approve() async throws -> ApproveRun.Answer {
                try await council.casework.perform(ApproveRun(run: run), as: payable.approver)
            }
            #expect(await refusal(of: approve) == "exceeds-limit")
            council.time.advance(days: 1)
            #expect(try await approve().approvedTodayPence == Pence(4500))
        }
    }
}
