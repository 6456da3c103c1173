import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `Accruals and commitments` {
    private func head(
        at day: String,
        in council: Council
    ) async throws -> (fund: ShowAccruals.Fund, head: ShowAccruals.Head) {
        let fund = try #require(
            try await council.look(ShowAccruals(at: day), as: .finance).funds.first
        )
        return (fund, try #require(fund.heads.first { $0.head == "mentoring" }))
    }

    @Test(arguments: Engine.allCases)
    func `follow the day of the service, not the day it was accepted`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2027-01-05")))
            let first = try await council.log(funded, on: "2026-12-10")
            try await council.log(funded, on: "2026-12-17", "absent-unacceptable")
            try await council.log(funded, on: "2027-01-04")
            try await council.accept(first)
            let december = try await head(at: "2026-12-31", in: council)
            #expect(december.head.acceptedNotInvoicedPence == Pence(4500))
            #expect(december.head.recordedNotAcceptedPence == Pence(2250))
            #expect(december.head.committedPence == Pence(49_500))
            #expect(december.head.acceptedLaterPence == Pence(4500))
            let position = try await council.position(of: funded.fund, asAt: "2026-12-31")
            #expect(position.funnel.promised.committedPence == Pence(54_000))
            let today = try await head(at: "2027-01-05", in: council)
            #expect(today.head.recordedNotAcceptedPence == Pence(6750))
            #expect(today.head.committedPence == Pence(49_500))
        }
    }

    @Test(arguments: Engine.allCases)
    func `end with the invoice, and what the funder paid is set against them`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2027-01-05")))
            let session = try await council.log(funded, on: "2026-12-10")
            try await council.accept(session)
            try await council.invoice("F 1", "ORD-1/1 x 1 at 45.00", by: funded.worker)
            try await council.match("INV-1")
            let december = try await head(at: "2026-12-31", in: council)
            #expect(december.head.acceptedNotInvoicedPence == Pence(4500))
            #expect(december.fund.debtorPence == Pence(4500))
            try await council.act(
                RecordReceipt(
                    fund: funded.fund,
                    amount: "100",
                    on: "2027-01-01",
                    reference: "B 1"
                ),
                as: .finance
            )
            let today = try await head(at: "2027-01-05", in: council)
            #expect(today.head.acceptedNotInvoicedPence == .zero)
            #expect(today.head.invoicedNotPaidPence == Pence(4500))
            #expect(today.fund.earnedPence == Pence(4500))
            #expect(today.fund.debtorPence == .zero)
            #expect(today.fund.inAdvancePence == Pence(5500))
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a day gone by count an invoice once, though its match was taken back since`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2027-01-05")))
            try await council.accept(council.log(funded, on: "2026-12-10"))
            try await council.invoice("F 1", "ORD-1/1 x 1 at 45.00", by: funded.worker)
            try await council.match("INV-1")
            council.time.set(try #require(Day(reading: "2027-01-08")))
            try await council.act(
                UnmatchInvoice(invoice: "INV-1", reason: "matched-in-error"),
                as: .finance
            )
            council.time.set(try #require(Day(reading: "2027-01-11")))
            try await council.match("INV-1")
            for (day, accepted, invoiced) in [
                ("2027-01-04", 4500, 0), ("2027-01-05", 0, 4500), ("2027-01-07", 0, 4500),
                ("2027-01-08", 4500, 0), ("2027-01-10", 4500, 0), ("2027-01-11", 0, 4500),
            ] as [(String, Int64, Int64)] {
                let stood = try await head(at: day, in: council)
                #expect(stood.head.acceptedNotInvoicedPence == Pence(accepted), "\(day)")
                #expect(stood.head.invoicedNotPaidPence == Pence(invoiced), "\(day)")
                #expect(stood.fund.earnedPence == Pence(4500), "\(day)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `of what waits are what accepting it would deliver, lost VAT and pennies too`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            // Four are accepted at £45.00 and 20% of VAT that is lost.
            let funded = try await council.taxedCase(isLost: true)
            let sessions = [
                try await council.log(funded, on: "2026-12-08", quantity: "0.333"),
                try await council.log(funded, on: "2026-12-09", quantity: "0.333"),
                try await council.log(
                    funded,
                    on: "2026-12-10",
                    "absent-unacceptable",
                    quantity: "0.333"
                ),
            ]
            let waiting = try await head(at: "2026-12-20", in: council)
            try await council.act(AcceptSessions(sessions: sessions), as: .coordinator)
            let accepted = try await head(at: "2026-12-20", in: council)
            // 4.833 × £45.00 and its VAT, less what stands accepted: not £37.47.
            #expect(waiting.head.recordedNotAcceptedPence == Pence(4499))
            #expect(accepted.head.acceptedNotInvoicedPence == Pence(21_600 + 4499))
            #expect(accepted.head.recordedNotAcceptedPence == .zero)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of what waits are no more than is committed, which is all that can be accepted`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.taxedCase(isLost: true)
            _ = try await council.log(funded, on: "2026-12-08", quantity: "24")
            let head = try await head(at: "2026-12-20", in: council).head
            #expect(head.committedPence > .zero)
            #expect(head.recordedNotAcceptedPence == head.committedPence)
        }
    }

    @Test(arguments: Engine.allCases)
    func `commitments grow old when their lines are over`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await council.fundedCase()
            for (day, age) in [
                ("2026-11-30", "not-begun"), ("2026-12-01", "running"),
                ("2027-02-28", "running"), ("2027-03-01", "over-30-days-at-most"),
                ("2027-03-31", "over-90-days-at-most"), ("2027-05-30", "over-longer"),
            ] {
                council.time.set(try #require(Day(reading: day)))
                let aged = try await council.look(ListCommitments(), as: .finance).items
                #expect(aged.map { "\($0.age)" } == [age], "\(day)")
                #expect(aged.map(\.committedPence) == [Pence(54_000)])
                let lines = try await council.look(ListCommittedLines(age: age), as: .finance)
                #expect(lines.items.map(\.committedPence) == [Pence(54_000)])
                #expect(lines.items.map(\.line) == ["PKG-1/1"])
                let other = age == "running" ? "not-begun" : "running"
                let none = try await council.look(ListCommittedLines(age: other), as: .finance)
                #expect(none.items.isEmpty)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `the funnel adds up, whichever way it is looked at`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2027-01-05")))
            let session = try await council.log(funded, on: "2026-12-10")
            try await council.accept(session)
            for kind in ["fund", "head", "provider", "child"] {
                let items = try await council.look(ListFunnels(by: kind), as: .auditor).items
                #expect(items.map(\.committedToDatePence).sum() == Pence(54_000), "\(kind)")
                #expect(items.map(\.deliveredToDatePence).sum() == Pence(4500), "\(kind)")
                #expect(items.map(\.paidToDatePence).sum() == .zero, "\(kind)")
            }
            let page = try await council.look(
                ListFunnels(by: "head", paging: Paging(size: "1")),
                as: .finance
            )
            #expect(page.items.map(\.key) == ["education-employment"])
            let rest = try await council.look(
                ListFunnels(
                    by: "head",
                    paging: Paging(size: "1", after: page.next.map(String.init))
                ),
                as: .finance
            )
            #expect(rest.items.map(\.key) == ["mentoring"])
            #expect(rest.next == nil)
        }
    }
}
