import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `What is owed again` {
    /// £180 paid by PAY-1, of which £80 were written back and are in RUN-2, which went out.
    private static func partBack(
        at council: Council
    ) async throws -> (payable: PayableCase, first: DraftRun.Answer, second: DraftRun.Answer) {
        let payable = try await council.payableCase()
        let first = try await council.paidRun(payable)
        try await council.act(
            WriteBack(payment: "PAY-1", correction: CorrectionText.of("80")),
            as: .finance
        )
        return (payable, first, try await council.exportedRun(payable))
    }

    /// Else its invoice would be free for a third run, which pays what the second pays already.
    @Test(arguments: Engine.allCases)
    func `and is on its way in another run is not written back beside it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (payable, _, second) = try await Self.partBack(at: council)
            func writeBack() async throws -> CorrectionMade {
                try await council.act(
                    WriteBack(payment: "PAY-1", correction: CorrectionText.of(nil)),
                    as: .finance
                )
            }
            #expect(await refusal(of: writeBack) == "in-payment-run")
            let none = await refusal { try await council.act(DraftRun(), as: .payer) }
            #expect(none == "nothing-to-pay")
            try await council.expectSound()
            try await council.confirm(second.run, ["PAY-2,80.00,2026-12-23,paid,"])
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            #expect(try await writeBack().pence == Pence(10_000))
            #expect(try await council.paidRun(payable).totalPence == Pence(10_000))
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `and is on its way in another run is a difference in the bank's file`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (payable, first, second) = try await Self.partBack(at: council)
            let bounced = "PAY-1,180.00,2026-12-23,bounced,R5"
            let answer = try await council.confirm(first.run, [bounced])
            #expect(answer.differences.map(\.what) == [.inAnotherRun])
            #expect(answer.bounced == 0 && answer.state == .confirmed)
            #expect(try await council.paid(payable.funded) == [8000, 10_000])
            let none = await refusal { try await council.act(DraftRun(), as: .payer) }
            #expect(none == "nothing-to-pay")
            try await council.expectSound()

            // The run that was in the way comes back as well: then all of it is owed again.
            try await council.confirm(second.run, ["PAY-2,80.00,,bounced,R6"])
            let again = try await council.confirm(first.run, [bounced + "2"])
            #expect(again.bounced == 1 && again.differences.isEmpty)
            #expect(try await council.paidRun(payable).totalPence == Pence(18_000))
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `no more once all of it came back another way`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let run = try await council.paidRun(payable)
            try await council.act(
                Refund(payment: "PAY-1", correction: CorrectionText.of("180")),
                as: .finance
            )
            let answer = try await council.confirm(run.run, ["PAY-1,180.00,,bounced,R5"])
            #expect(answer.differences.map(\.what) == [.nothingLeft] && answer.bounced == 0)
            let none = await refusal { try await council.act(DraftRun(), as: .payer) }
            #expect(none == "nothing-to-pay")
            try await council.expectSound()
        }
    }

    /// They are paid anew, and may then be refunded like any other.
    @Test(arguments: Engine.allCases)
    func `by its sessions leaves them to be refunded, and settles no request`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.paidRun(payable)
            try await council.act(
                RequestCredit(line: "ORD-1/1", amount: "45", reason: "not-delivered"),
                as: .finance
            )
            let sessions = ["SES-2"]
            let settling = await refusal {
                try await council.act(
                    WriteBack(
                        payment: "PAY-1",
                        correction: CorrectionText.of(nil, sessions: sessions, settles: "COR-1")
                    ),
                    as: .finance
                )
            }
            #expect(settling == "settles-nothing")
            try await council.act(
                WriteBack(
                    payment: "PAY-1",
                    correction: CorrectionText.of(nil, sessions: sessions)
                ),
                as: .finance
            )
            #expect(try await council.paidRun(payable).totalPence == Pence(4500))
            let refund = Refund(
                payment: "PAY-2",
                correction: CorrectionText.of(nil, sessions: sessions, settles: "COR-1")
            )
            try await council.act(refund, as: .finance)
            #expect(try await council.paid(payable.funded) == [0, 13_500])
            let twice = await refusal { try await council.act(refund, as: .finance) }
            #expect(twice == "session-already-corrected")
            try await council.expectSound()
        }
    }
}
