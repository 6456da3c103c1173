import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The end of a fund` {
    @Test(arguments: Engine.allCases)
    func `what is left goes back to the funder or into the next fund`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(from: "2026-09-01", to: "2027-08-31")
            let next = try await council.fund(from: "2027-09-01", to: "2028-08-31", award: "1")
            let twin = try await council.fund("Twin", from: "2026-09-01", to: "2027-08-31")
            let old = try await council.fund(from: "2024-04-01", to: "2025-03-31")
            let past = try await council.fund(from: "2025-04-01", to: "2026-03-31")
            let other = try await council.act(
                AddFund(
                    name: "Diversion",
                    funder: "Other Council",
                    from: "2027-09-01",
                    to: "2028-08-31",
                    award: "1"
                ),
                as: .finance
            ).fund
            for (request, code) in [
                (CarryFunds(fund: fund, into: fund, amount: "1", approval: "L1"), "same-fund"),
                (CarryFunds(fund: fund, into: other, amount: "1", approval: ""), "other-funder"),
                (CarryFunds(fund: fund, into: twin, amount: "1", approval: ""), "not-a-later-fund"),
                // This one is over already.
                (CarryFunds(fund: old, into: past, amount: "1", approval: ""), "not-a-later-fund"),
                (
                    CarryFunds(fund: fund, into: next, amount: "1", approval: ""),
                    "reference-not-plain"
                ),
                (
                    CarryFunds(fund: fund, into: next, amount: "60,000.01", approval: "L1"),
                    "exceeds-unallocated"
                ),
            ] {
                #expect(await refusal { try await council.act(request, as: .finance) } == code)
            }
            let carried = try await council.act(
                CarryFunds(fund: fund, into: next, amount: "10,000", approval: "Letter 31"),
                as: .finance
            )
            #expect(carried.fromPence == Pence(5_000_000))
            #expect(carried.toPence == Pence(1_000_100))
            let returned = try await council.act(
                ReturnFunds(fund: fund, amount: "50,000", approval: "Letter 32"),
                as: .finance
            )
            #expect(returned.fromPence == .zero)
            guard
                case .one(let position) = try await council.look(
                    Position(fund: fund),
                    as: .finance
                )
            else { return }
            #expect(position.fund.awardPence == Pence(6_000_000))
            #expect(position.fund.broughtPence == .zero)
            #expect(position.fund.carriedPence == Pence(1_000_000))
            #expect(position.fund.returnedPence == Pence(5_000_000))
            try await expectBrought(into: next, council)
            #expect(try await council.look(Doctor(), as: .auditor).sound)
            #expect(try await council.look(VerifyAudit(), as: .auditor).sound)
        }
    }

    /// £1 was granted, and £10,000 came from the fund before: today, not the day before, and not as
    /// it was known before.
    private func expectBrought(into next: String, _ council: Council) async throws {
        for (look, brought) in [
            (Position(fund: next), 1_000_000),
            (Position(fund: next, asAt: "2026-11-18"), 1_000_000),
            (Position(fund: next, asAt: "2026-11-17"), 0), (Position(fund: next, knownAt: "7"), 0),
        ] {
            guard case .one(let position) = try await council.look(look, as: .finance) else {
                return
            }
            #expect(position.fund.broughtPence == Pence(Int64(brought)))
            let isKnown = position.fund.asAt != Day(reading: "2026-11-17")
            if isKnown, look.knownAt == nil { #expect(position.fund.awardPence == Pence(100)) }
        }
        let shown = try await council.look(ShowFund(fund: next), as: .finance)
        #expect([shown.awardPence, shown.broughtPence].map(\.count) == [100, 1_000_000])
        let outturn = try await council.look(ForecastOutturn(fund: next), as: .finance)
        #expect(outturn.handbackPence == Pence(1_000_100))
    }
}
