import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Corrections` {
    @Test(arguments: Engine.allCases)
    func `of a payment are refused in order, and never exceed what stands`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let run = try await council.exportedRun(payable)
            let payment = run.payments[0].payment
            func refused(_ text: CorrectionText, _ payment: String = payment) async -> String {
                await refusal {
                    try await council.act(
                        Refund(payment: payment, correction: text),
                        as: .finance
                    )
                }
            }
            let amount = CorrectionText.of("180.01", on: "2026-12-22")
            #expect(await refused(CorrectionText.of("0"), "PAY-9") == "not-found")
            #expect(await refused(CorrectionText.of("0")) == "payment-not-paid")
            _ = try await council.confirm(run.run, ["\(payment),180.00,2026-12-23,paid,"])
            let rows: [(String, CorrectionText)] = [
                ("amount-needed", CorrectionText.of(nil)),
                ("amount-or-sessions", CorrectionText.of("1", sessions: ["SES-1"])),
                ("amount-not-above-zero", CorrectionText.of("0")),
                ("unknown-code", CorrectionText.of("180.01", reason: "whim")),
                ("before-it-was", amount),
                ("exceeds-what-stands", CorrectionText.of("180.01", on: "2026-12-23")),
                ("session-not-there", CorrectionText.of(nil, sessions: ["SES-9"])),
            ]
            for (code, text) in rows {
                #expect(await refused(text) == code)
            }
            let early = await refusal {
                try await council.act(
                    ClawBack(payment: payment, correction: CorrectionText.of("1")),
                    as: .finance
                )
            }
            #expect(early == "fund-runs")
            let payer = await refusal {
                try await council.act(
                    Refund(payment: payment, correction: CorrectionText.of("1")),
                    as: .payer
                )
            }
            #expect(payer == "not-permitted")
            try await council.act(
                Refund(payment: payment, correction: CorrectionText.of("100")),
                as: .finance
            )
            #expect(await refused(CorrectionText.of("80.01")) == "exceeds-what-stands")
            let left = try await council.look(ShowPayment(payment: payment), as: .finance)
            #expect(left.lines.map(\.standsPence) == [Pence(8000)])
            #expect(left.refundablePence == Pence(8000) && left.clawablePence == .zero)
            #expect(try await council.paid(payable.funded) == [0, 8000])
            let available = try await standing(.available, at: council)
            #expect(available == 1_000_000 - 54_000 + 10_000)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `refund a session once, however often it is tried`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let payment = try await council.paidRun(payable).payments[0].payment
            let refund = Refund(
                payment: payment,
                correction: CorrectionText.of(nil, sessions: ["SES-2", "SES-2"])
            )
            let made = try await council.act(refund, as: .finance)
            #expect(made.pence == Pence(4500) && made.corrections.map(\.line) == ["ORD-1/1"])
            let twice = await refusal { try await council.act(refund, as: .finance) }
            #expect(twice == "session-already-corrected")
            await #expect(throws: DatabaseError.self) {
                try await council.database.write { transaction in
                    try transaction.write(
                        """
                        INSERT INTO session_items (id, session_id, invoice_id, position, kind,
                            pence, live, event_number)
                        SELECT 'again', session_id, invoice_id, position, kind, pence, live,
                            event_number
                        FROM session_items WHERE kind = 'refundable'
                        """
                    )
                }
            }
            #expect(try await council.paid(payable.funded) == [0, 13_500])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `after the fund's end are clawed back, and do not go to its heads`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let payment = try await council.paidRun(payable).payments[0].payment
            council.time.set(try #require(Day(reading: "2027-04-01")))
            for day in [nil, "2027-03-31"] {
                let text = CorrectionText.of("45", on: day)
                let refund = await refusal {
                    try await council.act(Refund(payment: payment, correction: text), as: .finance)
                }
                #expect(refund == "fund-ended")
            }
            let before = try await standing(.unallocated, at: council)
            try await council.act(
                ClawBack(payment: payment, correction: CorrectionText.of("45")),
                as: .finance
            )
            #expect(try await standing(.unallocated, at: council) == before + 4500)
            #expect(try await standing(.available, at: council) == 1_000_000 - 54_000)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `write back a payment that did not arrive, whole or in part, for another run`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let first = try await council.paidRun(payable).payments[0].payment
            try await council.act(
                WriteBack(
                    payment: first,
                    correction: CorrectionText.of("80", reason: "wrong-amount")
                ),
                as: .finance
            )
            #expect(try await council.paid(payable.funded) == [8000, 10_000])
            #expect(try await council.invoice(payable.invoice).state == .matched)
            let unmatch = await refusal {
                try await council.act(
                    UnmatchInvoice(invoice: payable.invoice, reason: "matched-in-error"),
                    as: .finance
                )
            }
            #expect(unmatch == "part-settled")
            try await council.expectSound()
            let second = try await council.paidRun(payable)
            #expect(second.totalPence == Pence(8000))
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            try await council.expectSound()

            try await council.act(
                WriteBack(payment: first, correction: CorrectionText.of(nil, reason: "bounced")),
                as: .finance
            )
            let shown = try await council.look(ShowPayment(payment: first), as: .payer)
            #expect(shown.state == .bounced && shown.standsPence == .zero)
            #expect(try await council.paid(payable.funded) == [10_000, 8000])
            let again = await refusal {
                try await council.act(
                    WriteBack(payment: first, correction: CorrectionText.of(nil)),
                    as: .finance
                )
            }
            #expect(again == "payment-not-paid")
            #expect(try await council.paidRun(payable).totalPence == Pence(10_000))
            try await council.expectSound()
        }
    }
}

/// What stands in an account of a fund's, under mentoring where it has a head.
private func standing(_ stage: Stage, at council: Council) async throws -> Int64 {
    try await council.database.read { transaction in
        let row = try transaction.one(
            """
            SELECT CAST(sum(pence) AS bigint) AS pence FROM accounts
            WHERE stage = \(stage.rawValue) AND head IN ('none', 'mentoring')
            """
        )
        return try row["pence"]
    }
}
