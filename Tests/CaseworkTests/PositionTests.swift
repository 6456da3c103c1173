import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `Positions of two dates` {
    /// £5,000 is allocated in April; £1,000 of it is vired in November with the date of June.
    private func backdated(_ council: Council) async throws -> (fund: String, before: Int64) {
        let fund = try await council.fund()
        try await council.allocate("5,000", of: fund)
        let before = try await council.events()
        council.time.advance(days: 2)
        let vire = Vire(
            fund: fund,
            from: "mentoring",
            to: "travel",
            amount: "1,000",
            approval: "E-mail 1",
            on: "2026-06-01"
        )
        try await council.act(vire, as: .finance)
        return (fund, before)
    }

    @Test(arguments: Engine.allCases)
    func `as at a day counts what is dated so, whenever it was recorded`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (fund, _) = try await backdated(council)
            let rows = [
                ("2026-03-31", ""), ("2026-04-01", "unallocated £60,000.00"),
                ("2026-05-31", "unallocated £55,000.00; mentoring available £5,000.00"),
                (
                    "2026-06-01",
                    "unallocated £55,000.00; mentoring available £4,000.00; "
                        + "travel available £1,000.00"
                ),
            ]
            for (day, stood) in rows {
                #expect(try await council.money(of: fund, asAt: day) == stood)
            }
            #expect(try await council.money(of: fund) == rows[3].1)
            let position = try await council.position(of: fund, asAt: "2026-03-31")
            #expect(position.fund.awardPence == .zero)
            #expect(position.fund.asAt == Day(reading: "2026-03-31"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `known at an event, a moment or a day is what had been recorded, for ever`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (fund, before) = try await backdated(council)
            let known = "unallocated £55,000.00; mentoring available £5,000.00"
            for moment in ["\(before)", "2026-11-18", "2026-11-19", "2026-11-20T11:59Z"] {
                let position = try await council.position(of: fund, knownAt: moment)
                #expect(position.line == known)
                #expect(position.fund.knownAtEvent == before)
            }
            let now = try await council.position(of: fund, knownAt: "2026-11-20")
            #expect(now.fund.knownAtEvent == before + 1)
            #expect(now.line == (try await council.money(of: fund)))
            let june = try await council.money(
                of: fund,
                asAt: "2026-06-01",
                knownAt: "2026-11-19"
            )
            #expect(june == known, "in June, as it was believed before the virement was entered")
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was known before a fund was entered has no such fund`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let (fund, before) = try await backdated(council)
            guard
                case .all(let funds) = try await council.look(
                    Position(knownAt: "\(before - 2)"),
                    as: .finance
                )
            else {
                Issue.record("several funds stand in a list")
                return
            }
            #expect(funds.isEmpty)
            let all = try await council.look(Position(knownAt: "\(before)"), as: .finance)
            guard case .all(let later) = all else {
                Issue.record("several funds stand in a list")
                return
            }
            #expect(later.map(\.fund.fund) == [fund])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a question about a day or an event to come is refused`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let head = try await council.events()
            let rows: [(String, Position)] = [
                ("malformed-reference", Position(fund: "Diversion", asAt: "x", knownAt: "x")),
                ("not-found", Position(fund: "FUND-2", asAt: "x", knownAt: "x")),
                ("malformed-date", Position(fund: fund, asAt: "x", knownAt: "x")),
                ("malformed-date", Position(fund: fund, asAt: "2026-11-18", knownAt: "x")),
                ("in-the-future", Position(fund: fund, knownAt: "2026-11-19")),
                ("in-the-future", Position(fund: fund, knownAt: "2026-11-19T00:00")),
                ("malformed-date", Position(fund: fund, knownAt: "2026-11-18T24:00")),
                ("not-found", Position(fund: fund, knownAt: "\(head + 1)")),
            ]
            for (code, request) in rows {
                let refused = await refusal { try await council.look(request, as: .chair) }
                #expect(refused == code)
            }
            let outside = await refusal {
                try await council.look(Position(fund: fund), as: .administrator)
            }
            #expect(outside == "not-permitted")
        }
    }

    @Test(arguments: Engine.allCases)
    func `to date counts what ever reached a stage, head by head`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            _ = try await council.fundedPackage(means, 10)
            let held = try await council.package(means, 20)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, held, in: sitting)
            let mentoring = try #require(
                try await council.position(of: means.fund).heads["mentoring"]
            )
            #expect(mentoring.availablePence == Pence(365_000))
            #expect(mentoring.availableToDatePence == Pence(500_000))
            #expect(mentoring.promised.heldPence == Pence(90_000))
            #expect(mentoring.promised.heldToDatePence == Pence(135_000))
            #expect(mentoring.promised.committedToDatePence == Pence(45_000))
            #expect(mentoring.promised.paidToDatePence == .zero)
        }
    }

    @Test(arguments: Engine.allCases)
    func `funds are listed newest first, page by page`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            for name in ["One", "Two", "Three"] { _ = try await council.fund(name) }
            let first = try await council.look(
                ListFunds(paging: Paging(size: "2")),
                as: .payer
            )
            #expect(first.items.map(\.name) == ["Three", "Two"])
            let rest = try await council.look(
                ListFunds(paging: Paging(size: "2", after: first.next.map(String.init))),
                as: .payer
            )
            #expect(rest.items.map(\.name) == ["One"])
            #expect(rest.next == nil)
        }
    }
}
