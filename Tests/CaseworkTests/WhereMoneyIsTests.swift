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
            func state() async throws -> String? {
                try await council.followed(by: payable).runState
            }
            #expect(try await state() == nil)
            let run = try await council.act(DraftRun(), as: .payer).run
            #expect(try await state() == "draft")
            try await council.act(CancelRun(run: run), as: .payer)
            let approved = try await council.approvedRun(payable).run
            #expect(try await state() == "approved")
            try await council.act(ExportRun(run: approved), as: .payer)
            #expect(try await state() == "exported")
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
            #expect(answer.state == "rejected" && answer.reason == "withdrawn")
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

@Suite struct `What a provider begins with` {
    @Test(arguments: Engine.allCases)
    func `counts what the lists have that it leads to`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            func waiting(_ queue: Waiting) async throws -> Int? {
                try await council.casework.look(Queues(), as: funded.worker).queues
                    .first { $0.queue == queue.rawValue }?.waiting
            }
            func orders(_ state: String) async throws -> [String] {
                try await council.casework.look(ListOrders(state: state), as: funded.worker)
                    .items.map(\.order)
            }
            council.time.set(try #require(Day(reading: "2026-12-20")))
            #expect(try await waiting(.ordersToStart) == 1)
            #expect(try await orders("to-start") == ["ORD-1"])
            // Twelve over ninety days: two by the twentieth.
            #expect(try await waiting(.sessionsToReport) == 1)
            try await council.deliver(funded, 1, 2, 3, 4)
            #expect(try await waiting(.ordersToStart) == 0)
            #expect(try await orders("to-start").isEmpty)
            #expect(try await waiting(.sessionsToReport) == 0)
            #expect(try await waiting(.sessionsToInvoice) == 4)
            _ = try await council.casework.perform(DraftInvoice(number: "1"), as: funded.worker)
            #expect(try await waiting(.sessionsToInvoice) == 0)
            let unpaid = ListInvoices(state: "unpaid")
            let listed = try await council.casework.look(unpaid, as: funded.worker).items
            #expect(listed.count == 1)
            #expect(try await waiting(.invoicesUnpaid) == 1)

            #expect(try await orders("to-report").isEmpty)
            council.time.set(try #require(Day(reading: "2027-03-01")))
            #expect(try await waiting(.lastOutcomes) == 1)
            #expect(try await orders("to-report") == ["ORD-1"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is told before it invoices where more is reported than was ordered`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase(line: "x 4")
            func beyond() async throws -> [String] {
                try await council.casework.look(PreflightInvoice(), as: funded.worker).beyond
                    .map { "\($0.line): \($0.variation)" }
            }
            try await council.deliver(funded, 1, 2, 3)
            try await council.log(funded, on: "2026-12-04")
            #expect(try await beyond().isEmpty)
            try await council.log(funded, on: "2026-12-05")
            #expect(try await beyond() == ["ORD-1/1: \(funded.package)/1 x 5"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is asked for nothing from before its order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            let package = try await council.package(
                "\(service) x 12 from 2026-11-01 to 2027-01-31",
                fund: fund
            )
            try await council.commit(package)
            let worker = try await council.officer("Pat Rowe", [.provider], provider: provider)
            let look = PreflightInvoice()
            let first = try await council.casework.look(look, as: worker.caller)
            #expect(first.unreported.isEmpty)
            // All of it by its last day all the same.
            council.time.set(try #require(Day(reading: "2027-01-31")))
            let last = try await council.casework.look(look, as: worker.caller)
            #expect(last.unreported.map(\.expected) == ["12"])
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
