import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Accruals of a day gone by` {
    /// Accepted, committed, recorded: what stands before an invoice.
    private func stood(at day: String, in council: Council) async throws -> [Int64] {
        let answer = try await council.look(ShowAccruals(at: day), as: .finance)
        let heads = try #require(answer.funds.first).heads
        let head = try #require(heads.first { $0.head == "mentoring" })
        return [
            head.acceptedNotInvoicedPence.count, head.committedPence.count,
            head.recordedNotAcceptedPence.count,
        ]
    }

    private func set(_ day: String, in council: Council) throws {
        council.time.set(try #require(Day(reading: day)))
    }

    @Test(arguments: Engine.allCases)
    func `count the money once, and agree with what was promised`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            try set("2026-12-20", in: council)
            try await council.accept(council.log(funded, on: "2026-12-10"))
            let late = try await council.log(funded, on: "2026-12-17")
            try set("2026-12-23", in: council)
            try await council.accept(late)
            for (day, expected) in [
                ("2026-12-09", [0, 54_000, 0]), ("2026-12-10", [4500, 49_500, 0]),
                ("2026-12-19", [9000, 45_000, 0]), ("2026-12-20", [9000, 45_000, 0]),
                ("2026-12-23", [9000, 45_000, 0]),
            ] as [(String, [Int64])] {
                let found = try await stood(at: day, in: council)
                #expect(found == expected, "\(day)")
                #expect(found[0] + found[1] == 54_000, "\(day)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `keep what was taken back since, as its ledger does`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            try set("2026-12-20", in: council)
            let session = try await council.log(funded, on: "2026-12-10")
            try await council.accept(session)
            try set("2026-12-23", in: council)
            let back = WithdrawAcceptance(session: session, reason: "disputed")
            try await council.act(back, as: .coordinator)
            // It was delivered on the days between; before and after, nobody's word stands for it.
            for (day, accepted) in [
                ("2026-12-19", 0), ("2026-12-20", 4500), ("2026-12-22", 4500), ("2026-12-23", 0),
            ] as [(String, Int64)] {
                let found = try await stood(at: day, in: council)
                #expect(found == [accepted, 54_000 - accepted, 0], "\(day)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `never change once the month is closed`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.taxedCase(isLost: true)
            try set("2027-01-05", in: council)
            let accepted = try await council.log(funded, on: "2026-12-10")
            let waiting = try await council.log(funded, on: "2026-12-11", quantity: "0.333")
            let wrong = try await council.log(funded, on: "2026-12-12", quantity: "0.333")
            try await council.accept(accepted)
            let open = try await stood(at: "2026-12-31", in: council)
            try await closeMonths(through: "2026-12", in: council)
            let closed = try await stood(at: "2026-12-31", in: council)
            #expect(closed == open)
            try set("2027-01-08", in: council)
            try await council.log(funded, on: "2026-12-14")
            try await council.accept(waiting)
            let mistake = WithdrawSession(session: wrong, reason: "recorded-in-error")
            try await council.act(mistake, as: .coordinator)
            let back = WithdrawAcceptance(session: accepted, reason: "disputed")
            try await council.act(back, as: .coordinator)
            #expect(try await stood(at: "2026-12-31", in: council) == closed)
            // The open month has all of it.
            #expect(try await stood(at: "2027-01-08", in: council) != closed)
        }
    }

    private func closeMonths(through last: String, in council: Council) async throws {
        var month = try #require(Month(reading: "2026-04"))
        while "\(month)" <= last {
            _ = try? await council.act(ClosePeriod(month: "\(month)"), as: .finance)
            month = month.next
        }
        let periods = try await council.look(ListPeriods(), as: .finance)
        #expect(periods.items.first?.month == "2026-12")
    }
}
