import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Accruals and commitments` {
    /// A session of the funded case, recorded by its provider.
    private func record(
        _ day: String,
        _ attendance: String = "attended",
        for funded: FundedCase,
        in council: Council
    ) async throws -> String {
        let session = SessionText(line: "\(funded.order)/1", on: day, attendance: attendance)
        let answer = try await council.casework.perform(
            RecordSession(session),
            as: funded.worker
        )
        return answer.session.session
    }

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
            let first = try await record("2026-12-10", for: funded, in: council)
            _ = try await record("2026-12-17", "absent-unacceptable", for: funded, in: council)
            _ = try await record("2027-01-04", for: funded, in: council)
            try await council.act(AcceptSessions(sessions: [first]), as: .coordinator)
            let december = try await head(at: "2026-12-31", in: council)
            #expect(december.head.acceptedNotInvoicedPence == Pence(4500))
            #expect(december.head.recordedNotAcceptedPence == Pence(2250))
            #expect(december.head.committedPence == Pence(54_000))
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
            let session = try await record("2026-12-10", for: funded, in: council)
            try await council.act(AcceptSessions(sessions: [session]), as: .coordinator)
            let invoice = try await council.casework.perform(
                DraftInvoice(number: "F 1", order: funded.order),
                as: funded.worker
            )
            try await council.act(MatchInvoice(invoice: "INV-1"), as: .finance)
            _ = invoice
            let december = try await head(at: "2026-12-31", in: council)
            #expect(december.head.acceptedNotInvoicedPence == Pence(4500))
            #expect(december.fund.debtorPence == Pence(4500))
            try await council.act(
                RecordReceipt(
                    fund: funded.fund,
                    amount: "100",
                    on: "2027-01-01",
                    reference: "B"
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
                #expect(aged.map(\.age) == [age], "\(day)")
                #expect(aged.map(\.committedPence) == [Pence(54_000)])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `the funnel adds up, whichever way it is looked at`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2027-01-05")))
            let session = try await record("2026-12-10", for: funded, in: council)
            try await council.act(AcceptSessions(sessions: [session]), as: .coordinator)
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

    @Test(arguments: Engine.allCases)
    func `outturn goes on at the pace of delivery`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2026-12-20")))
            let session = try await record("2026-12-10", for: funded, in: council)
            try await council.act(AcceptSessions(sessions: [session]), as: .coordinator)
            council.time.set(try #require(Day(reading: "2027-01-01")))
            let outturn = try await council.look(
                ForecastOutturn(fund: funded.fund),
                as: .finance
            )
            let head = try #require(outturn.heads.first { $0.head == "mentoring" })
            // One session in six months, over the 89 days that are left.
            #expect(head.months == 6)
            #expect(head.lowPence == Pence(4500))
            #expect(head.outturnPence == Pence(4500 + 4500 * 89 * 12 / (6 * 365)))
            #expect(head.highPence == Pence(4500 + 4500 * 89 * 12 / 365))
            #expect(outturn.handbackPence == Pence(6_000_000) - outturn.outturnPence)
        }
    }
}
