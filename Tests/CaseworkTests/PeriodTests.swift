import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct Periods {
    /// A fund since 1 September, on 18 November 2026.
    private func withFund(
        on engine: Engine,
        _ body: (Council, String) async throws -> Void
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(from: "2026-09-01", to: "2027-08-31")
            try await body(council, fund)
        }
    }

    private func allocate(_ fund: String, on day: String) -> Allocate {
        Allocate(fund: fund, head: "mentoring", amount: "100", on: day)
    }

    @Test(arguments: Engine.allCases)
    func `months are closed in their order, once they are over`(engine: Engine) async throws {
        try await withFund(on: engine) { council, _ in
            for (month, code) in [
                ("October", "malformed-month"), ("2026-13", "malformed-month"),
                ("2026-11", "period-not-over"), ("2026-10", "not-the-next-period"),
                ("2026-08", "period-already-closed"), ("2026-09", nil),
                ("2026-09", "period-already-closed"), ("2026-10", nil),
                ("2026-11", "period-not-over"),
            ] as [(String, String?)] {
                let request = ClosePeriod(month: month)
                guard let code else {
                    let next = try await council.look(NextPeriod(), as: .auditor)
                    #expect(next.month == month && next.isOver && next.unfinished.isEmpty)
                    try await council.act(request, as: .finance)
                    continue
                }
                #expect(await refusal { try await council.act(request, as: .finance) } == code)
            }
            let next = try await council.look(NextPeriod(), as: .finance)
            #expect(next.month == "2026-11" && !next.isOver)
            let closed = try await council.look(ListPeriods(), as: .auditor).items
            #expect(closed.map(\.month) == ["2026-10", "2026-09"])
            let events = try await council.look(
                ListEvents(subject: "2026-10"),
                as: .auditor
            ).items
            #expect(events.map(\.act) == ["period-close"])
            #expect(events.map(\.event) == [closed[0].event])
        }
    }

    @Test(arguments: Engine.allCases)
    func `nothing dated in a closed month moves, and its position stays`(
        engine: Engine
    ) async throws {
        try await withFund(on: engine) { council, fund in
            try await council.act(allocate(fund, on: "2026-09-30"), as: .finance)
            try await council.act(ClosePeriod(month: "2026-09"), as: .finance)
            let late = await refusal {
                try await council.act(allocate(fund, on: "2026-09-30"), as: .finance)
            }
            #expect(late == "period-closed")
            try await council.act(allocate(fund, on: "2026-10-01"), as: .finance)
            let position = try await council.look(
                Position(fund: fund, asAt: "2026-09-30"),
                as: .finance
            )
            guard case .one(let september) = position else { return }
            #expect(september.heads["mentoring"]?.availablePence == Pence(10_000))
        }
    }

    @Test(arguments: Engine.allCases)
    func `the database itself refuses what is dated in a closed month`(
        engine: Engine
    ) async throws {
        try await withFund(on: engine) { council, fund in
            try await council.act(allocate(fund, on: "2026-10-15"), as: .finance)
            try await council.act(ClosePeriod(month: "2026-09"), as: .finance)
            let copied = SQL(
                stringLiteral: """
                    INSERT INTO movements (event_number, ordinal, act, fund_id, from_head,
                        from_stage, to_head, to_stage, pence, officer_id, reason, event_on,
                        recorded_at)
                    SELECT event_number, 99, act, fund_id, from_head, from_stage, to_head,
                        to_stage, pence, officer_id, reason, '2026-09-30', recorded_at
                    FROM movements WHERE act = 'allocate'
                    """
            )
            await #expect(throws: DatabaseError.closedPeriod) {
                try await council.database.write { try $0.write(copied) }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `cash from the funder is a record of its own`(engine: Engine) async throws {
        try await withFund(on: engine) { council, fund in
            for (amount, total) in [("15,000", 1_500_000), ("500.50", 1_550_050)] {
                let receipt = try await council.act(
                    RecordReceipt(
                        fund: fund,
                        amount: amount,
                        on: "2026-11-01",
                        reference: "BACS 7"
                    ),
                    as: .finance
                )
                #expect(receipt.receivedToDatePence == Pence(Int64(total)))
            }
            let future = await refusal {
                try await council.act(
                    RecordReceipt(fund: fund, amount: "1", on: "2026-11-19", reference: "B1"),
                    as: .finance
                )
            }
            #expect(future == "in-the-future")
            let listed = try await council.look(ListReceipts(fund: fund), as: .auditor).items
            #expect(listed.map(\.receipt) == ["RCT-2", "RCT-1"])
            #expect(try await council.look(Doctor(), as: .auditor).sound)
        }
    }
}
