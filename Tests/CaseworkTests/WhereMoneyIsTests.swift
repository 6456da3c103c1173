import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

/// Four sessions at £45.00, invoiced as one.
@Suite struct `Where the money of an invoice is` {
    @Test(arguments: Engine.allCases)
    func `says what is left to pay once some of it was credited`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let text = CorrectionText.of(nil, sessions: ["SES-1"])
            try await council.act(
                CreditInvoice(invoice: payable.invoice, correction: text),
                as: .finance
            )
            let followed = try await council.followed(by: payable)
            #expect(followed.agreedPence == Pence(18_000))
            #expect(followed.creditedPence == Pence(4500))
            let shown = try await council.invoice(payable.invoice)
            let listed = try await council.look(ListInvoices(), as: .finance).items[0]
            for left in [followed.leftToPayPence, shown.leftToPayPence, listed.leftToPayPence] {
                #expect(left == Pence(13_500))
            }
            #expect(shown.creditNotes.map(\.correction) == ["COR-1"] && shown.refunds.isEmpty)
            #expect(try await council.paidRun(payable).totalPence == Pence(13_500))

            let payment = try #require(try await council.invoice(payable.invoice).payment)
            let back = CorrectionText.of(nil, sessions: ["SES-2"])
            try await council.act(Refund(payment: payment, correction: back), as: .finance)
            let paid = try await council.invoice(payable.invoice)
            #expect(paid.leftToPayPence == nil && paid.refunds.map(\.pence) == [Pence(4500)])
            let after = try await council.followed(by: payable)
            #expect(after.refundedPence == Pence(4500) && after.leftToPayPence == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `names the account that the bank sent a payment back from, until it is paid`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            func waiting() async throws -> Int? {
                try await council.casework.look(Queues(), as: payable.funded.worker).queues
                    .first { $0.queue == "own-payments-returned" }?.waiting
            }
            let run = try await council.exportedRun(payable)
            #expect(try await waiting() == 0)
            try await council.confirm(run.run, ["PAY-1,180.00,,bounced,R4"])
            let today = council.time.now.day(in: "Europe/London")
            let back = try await council.followed(by: payable)
            #expect(back.sentBackOn == today && back.accountEnding == "5678")
            #expect(back.next == "payer" && back.leftToPayPence == Pence(18_000))
            #expect(try await council.invoice(payable.invoice).accountEnding == "5678")
            #expect(try await waiting() == 1)

            try await council.paidRun(payable)
            #expect(try await council.followed(by: payable).accountEnding == nil)
            #expect(try await waiting() == 0)
            let text = CorrectionText.of("80")
            try await council.act(WriteBack(payment: "PAY-2", correction: text), as: .finance)
            let again = try await council.followed(by: payable)
            #expect(again.sentBackOn == today && again.leftToPayPence == Pence(8000))
            #expect(try await waiting() == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `says how far the run is that pays it`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            func state() async throws -> RunState? {
                try await council.followed(by: payable).runState
            }
            #expect(try await state() == nil)
            let run = try await council.act(DraftRun(), as: .payer).run
            #expect(try await state() == .draft)
            try await council.act(CancelRun(run: run), as: .payer)
            let approved = try await council.approvedRun(payable).run
            #expect(try await state() == .approved)
            try await council.act(ExportRun(run: approved), as: .payer)
            #expect(try await state() == .exported)
        }
    }
}

@Suite struct `An invoice of one's own` {
    @Test(arguments: Engine.allCases)
    func `that does not match is the provider's to put right, and is withdrawn for another`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 1 at 60", by: funded.worker)
            let wrong = try await council.casework.look(FollowInvoices(), as: funded.worker)
            #expect(wrong.items[0].next == "provider" && wrong.items[0].mismatch != nil)
            // Held or not: it is the provider's own until it is matched.
            try await council.hold("INV-1", "disputed")
            let withdraw = WithdrawInvoice(invoice: "INV-1")
            let other = try await council.provider("Sailing")
            let stranger = try await council.officer("Jo Sea", [.provider], provider: other)
            let foreign = await refusal {
                try await council.casework.perform(withdraw, as: stranger.caller)
            }
            #expect(foreign == "not-found")
            let finance = await refusal { try await council.act(withdraw, as: .finance) }
            #expect(finance == "not-permitted")
            let answer = try await council.casework.perform(withdraw, as: funded.worker)
            #expect(answer.state == .rejected && answer.reason == "withdrawn")
            let twice = await refusal {
                try await council.casework.perform(withdraw, as: funded.worker)
            }
            #expect(twice == "invoice-rejected")

            let right = try await council.casework.perform(
                DraftInvoice(number: "1"),
                as: funded.worker
            )
            #expect(right.matches && right.totalPence == Pence(18_000))
            try await council.match(right.invoice)
            let late = await refusal {
                try await council.casework.perform(
                    WithdrawInvoice(invoice: right.invoice),
                    as: funded.worker
                )
            }
            #expect(late == "already-matched")
            try await council.expectSound()
        }
    }
}

extension Council {
    /// The invoice as its provider follows it.
    fileprivate func followed(by payable: PayableCase) async throws -> FollowInvoices.Item {
        let items = try await casework.look(FollowInvoices(), as: payable.funded.worker).items
        return try #require(items.first { $0.invoice == payable.invoice })
    }
}
