import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `What is put right of a closed month` {
    private func close(_ council: Council, _ months: String...) async throws {
        for month in months {
            try await council.act(ClosePeriod(month: month), as: .finance)
        }
    }

    private func words(_ adjustments: [ShownAdjustment]) -> [String] {
        adjustments.map { "\($0.kind) of \($0.belongsTo): \($0.count), \($0.pence)" }
    }

    /// In December £180 is paid, £90 and £45 are matched, £45 is accepted, and £1,000 of cash comes;
    /// the books are closed in January.
    private func closedYear(_ council: Council) async throws -> (payment: String, invoice: String) {
        let payable = try await council.payableCase()
        let payment = try await council.paidRun(payable).payments[0].payment
        try await council.deliver(payable.funded, 8, 9, 10, 11)
        let invoice = try await council.invoice(
            "2",
            "ORD-1/1 x 2 at 45",
            by: payable.funded.worker
        ).invoice
        try await council.match(invoice)
        let third = try await council.invoice("3", "ORD-1/1 x 1 at 45", by: payable.funded.worker)
        try await council.match(third.invoice)
        try await council.act(
            RecordReceipt(
                fund: payable.funded.fund,
                amount: "1,000",
                on: "2026-12-22",
                reference: "BACS 77"
            ),
            as: .finance
        )
        try await council.act(
            Refund(payment: payment, correction: CorrectionText.of("10")),
            as: .finance
        )
        council.time.set(try #require(Day(reading: "2027-01-05")))
        for month in Self.year { try await close(council, month) }
        return (payment, invoice)
    }

    @Test(arguments: Engine.allCases)
    func `is an adjustment of it, by kind, in the month in which it moves`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (payment, invoice) = try await closedYear(council)
            let refund = Refund(payment: payment, correction: CorrectionText.of("45"))
            try await council.act(refund, as: .finance)
            try await council.act(
                CreditInvoice(invoice: invoice, correction: CorrectionText.of("20")),
                as: .finance
            )
            try await council.act(
                WithdrawAcceptance(session: "SES-8", reason: "disputed"),
                as: .coordinator
            )
            try await council.act(
                UnmatchInvoice(invoice: "INV-3", reason: "matched-in-error"),
                as: .finance
            )
            try await council.act(
                ReverseReceipt(receipt: "RCT-1", reason: "entered-twice"),
                as: .finance
            )
            let expected = [
                "credit-note of 2026-12: 1, £20.00", "refund of 2026-12: 1, £45.00",
                "reversed-receipt of 2026-12: 1, £1,000.00",
                "undone-match of 2026-12: 1, £45.00",
                "withdrawn-acceptance of 2026-12: 1, £45.00",
            ]
            let now = try await council.look(ShowAccruals(), as: .finance)
            #expect(words(now.adjustments) == expected)
            let then = try await council.look(ShowAccruals(at: "2026-12-31"), as: .finance)
            #expect(then.adjustments.isEmpty, "the December refund was December's own")
            let list = try await council.look(ListCorrections(), as: .finance).items
            #expect(list.map(\.adjusts) == ["2026-12", "2026-12", nil])
            let one = try await council.look(ShowCorrection(correction: "COR-2"), as: .auditor)
            #expect(one.adjusts == "2026-12")

            council.time.set(try #require(Day(reading: "2027-02-02")))
            try await close(council, "2027-01")
            try await council.act(refund, as: .finance)
            let months = try await council.look(ListPeriods(), as: .auditor).items
            #expect(words(months[0].adjustments) == expected)
            #expect(months[1].month == "2026-12" && months[1].adjustments.isEmpty)
            let later = try await council.look(ShowAccruals(), as: .finance)
            #expect(words(later.adjustments) == ["refund of 2026-12: 1, £45.00"])
            try await council.expectSound()
        }
    }

    private static let year = (4...12).map { "2026-\($0 < 10 ? "0" : "")\($0)" }

    /// £90 of December and £45 of January, paid with one invoice, in closed books.
    private func straddling(_ council: Council) async throws -> (payment: String, invoice: String) {
        let funded = try await council.runningCase()
        try await council.deliver(funded, 1, 2)
        council.time.set(try #require(Day(reading: "2027-01-20")))
        try await council.accept(council.log(funded, on: "2027-01-11"))
        let invoice = try await council.invoice("1", "ORD-1/1 x 3 at 45", by: funded.worker)
        try await council.match(invoice.invoice)
        let payable = try await council.payableCase(of: invoice.invoice, funded)
        let payment = try await council.paidRun(payable).payments[0].payment
        council.time.set(try #require(Day(reading: "2027-02-02")))
        for month in Self.year + ["2027-01"] {
            try await close(council, month)
        }
        return (payment, invoice.invoice)
    }

    /// A refund of £30 without a session is £20 of the one month and £10 of the other.
    @Test(arguments: Engine.allCases)
    func `belongs to the months of the services, and not to that of the payment`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (payment, _) = try await straddling(council)
            try await council.act(
                Refund(payment: payment, correction: CorrectionText.of("30")),
                as: .finance
            )
            let now = try await council.look(ShowAccruals(), as: .finance)
            #expect(
                words(now.adjustments) == [
                    "refund of 2026-12: 1, £20.00", "refund of 2027-01: 1, £10.00",
                ]
            )
            let listed = try await council.look(ListCorrections(), as: .finance).items
            #expect(listed.map(\.adjusts) == ["2027-01"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `stays where it is when the match that was paid is undone later`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (payment, invoice) = try await straddling(council)
            try await council.act(
                WriteBack(payment: payment, correction: CorrectionText.of(nil)),
                as: .finance
            )
            let written = [
                "write-back of 2026-12: 1, £90.00", "write-back of 2027-01: 1, £45.00",
            ]
            let before = try await council.look(ShowAccruals(), as: .finance)
            #expect(words(before.adjustments) == written)
            try await council.act(
                UnmatchInvoice(invoice: invoice, reason: "matched-in-error"),
                as: .finance
            )
            let after = try await council.look(ShowAccruals(), as: .finance)
            #expect(words(after.adjustments).filter { $0.hasPrefix("write-back") } == written)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is none while the month is open, whenever that is closed`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let payment = try await council.paidRun(payable).payments[0].payment
            council.time.set(try #require(Day(reading: "2027-01-05")))
            try await council.act(
                Refund(payment: payment, correction: CorrectionText.of("45")),
                as: .finance
            )
            for month in Self.year {
                try await close(council, month)
            }
            let now = try await council.look(ShowAccruals(), as: .finance)
            #expect(now.adjustments.isEmpty)
            let list = try await council.look(ListCorrections(), as: .finance).items
            #expect(list.map(\.adjusts) == [nil])
        }
    }
}
