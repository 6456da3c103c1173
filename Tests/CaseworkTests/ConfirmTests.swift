import Casework
import Database
import Foundation
import Money
import Panel
import Secrets
import TestSupport
import Testing

@Suite struct `The bank's file` {
    private static func sheet(_ rows: String...) -> Data {
        CaseworkTests.sheet(rows: rows, header: "payment,amount,paid_on,status,bank_reference")
    }

    @Test(arguments: Engine.allCases)
    func `loaded twice pays once`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let run = try await council.exportedRun(payable)
            let row = "\(run.payments[0].payment),180.00,2026-12-23,paid,B1"
            let first = try await council.confirm(run.run, [row])
            let events = try await council.events()
            let second = try await council.confirm(run.run, [row])
            #expect(!first.isAgain && second.isAgain)
            #expect(second.paid == 1 && second.paidPence == Pence(18_000))
            #expect(try await council.events() == events)
            // The same said in other words is no second payment either.
            let other = try await council.confirm(run.run, [row + "2"])
            #expect(other.paid == 0 && other.differences.isEmpty)
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `that does not agree moves nothing for that payment, and says so`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let run = try await council.exportedRun(payable)
            let payment = run.payments[0].payment
            let rows: [(String, String)] = [
                ("amount-differs", "\(payment),180.01,2026-12-23,paid,"),
                ("paid-before-export", "\(payment),180.00,2026-12-22,paid,"),
                ("unknown-payment", "PAY-99,180.00,2026-12-23,paid,"),
            ]
            for (what, row) in rows {
                let answer = try await council.confirm(run.run, [row])
                #expect(answer.differences.first?.what.rawValue == what)
                #expect(answer.paid == 0 && answer.state == .exported)
                let shown = try await council.show(run: run.run).differences
                #expect(shown.first?.what.rawValue == what)
            }
            let last = try await council.show(run: run.run).differences
            #expect(last.map(\.what) == [.unknown, .missing])
            #expect(try await council.paid(payable.funded) == [18_000, 0])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `with anything in it that cannot be read is refused whole`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let run = try await council.exportedRun(payable)
            let payment = run.payments[0].payment
            let file = Self.sheet(
                "\(payment),180.00,2026-12-23,paid,",
                "\(payment),180.00,2026-12-23,paid,",
                "PAY-x,1.005,2026-13-01,lost,",
                "PAY-2,5,,paid,",
                "PAY-3,5,2026-12-24,paid,"
            )
            do {
                _ = try await council.act(ConfirmRun(run: run.run, file: file), as: .payer)
                Issue.record("nothing was refused")
            } catch let Refusal.sheet(refusal) {
                #expect(
                    refusal.faults.map { "\($0.row) \($0.column ?? "") \($0.code)" } == [
                        "3 payment payment-twice", "4 payment malformed-reference",
                        "4 amount fraction-of-a-penny", "4 status unknown-choice",
                        "4 paid_on malformed-date", "5 paid_on malformed-date",
                        "6 paid_on in-the-future",
                    ]
                )
            }
            #expect(try await council.paid(payable.funded) == [18_000, 0])
            let draft = try await council.payableDraft(payable)
            let early = await refusal {
                try await council.act(ConfirmRun(run: draft, file: file), as: .payer)
            }
            #expect(early == "run-not-exported")
        }
    }

    @Test(arguments: Engine.allCases)
    func `that sends a payment back leaves its invoices matched for another run`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let first = try await council.exportedRun(payable)
            let bounced = "\(first.payments[0].payment),180.00,,bounced,R4"
            let answer = try await council.confirm(first.run, [bounced])
            #expect(answer.bounced == 1 && answer.state == .confirmed)
            let said = try await council.lastEvent().facts
            #expect(said["bounced_payments"] == "PAY-1" && said["corrections"] == nil)
            #expect(try await council.invoice(payable.invoice).state == .matched)
            let shown = try await council.look(ShowPayment(payment: "PAY-1"), as: .finance)
            #expect(shown.state == .bounced && shown.returnedOn == Day(reading: "2026-12-23"))
            let file = try await council.lastEvent()
            #expect(shown.returnedEvent == file.event)
            let trace = try await council.look(Trace(of: "PAY-1"), as: .auditor)
            #expect(trace.payment?.returnedEvent == file.event)
            #expect(trace.events.contains(file.event))
            for role in [Role.finance, .payer] {
                #expect(try await council.waiting(.paymentsReturned, as: role) == 1)
            }
            try await council.expectSound()

            // Another run pays it, and this time it comes back after it was paid.
            let second = try await council.paidRun(payable)
            let flags = try await council.show(run: second.run).payments.map(\.flags)
            #expect(flags == [["bounced-before"]])
            #expect(try await council.waiting(.paymentsReturned, as: .payer) == 0)
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            let late = "\(second.payments[0].payment),180.00,2026-12-23,bounced,R5"
            _ = try await council.confirm(second.run, [late])
            let facts = try await council.lastEvent().facts
            #expect(facts["sha256"] == Link.text(Checksum.of(Array(Self.sheet(late)))))
            #expect(facts["bounced_payments"] == "PAY-2" && facts["corrections"] == "COR-1")
            #expect(try await council.paid(payable.funded) == [18_000, 0])
            let corrections = try await council.look(ListCorrections(), as: .auditor).items
            #expect(corrections.map(\.kind) == [.writeBack])
            #expect(corrections.map(\.reason) == ["bounced"])
            let back = try await council.look(ShowPayment(payment: "PAY-2"), as: .finance)
            #expect(back.returnedEvent == (try await council.lastEvent().event))
            let third = try await council.paidRun(payable)
            #expect(third.totalPence == Pence(18_000))
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a month that is closed moves its money in the open one`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let run = try await council.exportedRun(payable)
            council.time.set(try #require(Day(reading: "2027-01-04")))
            for month in ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"]
                + ["2026-10", "2026-11", "2026-12"]
            {
                try await council.act(ClosePeriod(month: month), as: .finance)
            }
            let payment = run.payments[0].payment
            _ = try await council.confirm(run.run, ["\(payment),180.00,2026-12-23,paid,B1"])
            let shown = try await council.look(ShowPayment(payment: payment), as: .payer)
            #expect(shown.paidOn == Day(reading: "2026-12-23"))
            #expect(shown.postedOn == Day(reading: "2027-01-01"))
            let early = await refusal {
                try await council.act(
                    Refund(
                        payment: payment,
                        correction: CorrectionText(
                            line: "ORD-1/1",
                            amount: "1",
                            reason: "not-owed",
                            on: "2026-12-31"
                        )
                    ),
                    as: .finance
                )
            }
            #expect(early == "before-it-was")
            try await council.expectSound()
        }
    }
}

extension Council {
    /// A run that is only drafted, of another invoice.
    fileprivate func payableDraft(_ payable: PayableCase) async throws -> String {
        try await deliver(payable.funded, 10)
        let line = "\(payable.funded.order)/1 x 1 at 45.00"
        let second = try await invoice("FFM-2", line, by: payable.funded.worker).invoice
        try await match(second)
        return try await act(DraftRun(), as: .payer).run
    }
}
