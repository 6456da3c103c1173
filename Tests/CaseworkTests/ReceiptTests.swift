import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct Receipts {
    private func receive(_ fund: String, on day: String) -> RecordReceipt {
        RecordReceipt(fund: fund, amount: "1,000", on: day, reference: "BACS 7")
    }

    private func received(in council: Council, at day: String) async throws -> Pence? {
        try await council.look(ShowAccruals(at: day), as: .finance).funds.first?.receivedPence
    }

    @Test(arguments: Engine.allCases)
    func `are written down once, and in no closed month`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(from: "2026-09-01", to: "2027-08-31")
            try await council.act(receive(fund, on: "2026-09-30"), as: .finance)
            let twice = await refusal {
                try await council.act(receive(fund, on: "2026-09-30"), as: .finance)
            }
            #expect(twice == "receipt-exists")
            try await council.act(receive(fund, on: "2026-10-01"), as: .finance)
            try await council.act(ClosePeriod(month: "2026-09"), as: .finance)
            let late = await refusal {
                try await council.act(receive(fund, on: "2026-09-29"), as: .finance)
            }
            #expect(late == "period-closed")
            #expect(try await received(in: council, at: "2026-09-30") == Pence(100_000))
            #expect(try await received(in: council, at: "2026-11-18") == Pence(200_000))
        }
    }

    @Test(arguments: Engine.allCases)
    func `that are wrong are reversed once, from the first open day on`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(from: "2026-09-01", to: "2027-08-31")
            try await council.act(receive(fund, on: "2026-09-30"), as: .finance)
            try await council.act(receive(fund, on: "2026-11-02"), as: .finance)
            try await council.act(ClosePeriod(month: "2026-09"), as: .finance)
            for (receipt, day) in [("RCT-1", "2026-10-01"), ("RCT-2", "2026-11-02")] {
                let reverse = ReverseReceipt(receipt: receipt, reason: "wrong-fund")
                let reversed = try await council.act(reverse, as: .finance)
                #expect("\(reversed.reversedOn)" == day)
                let twice = await refusal { try await council.act(reverse, as: .finance) }
                #expect(twice == "receipt-reversed")
            }
            for (day, pence) in [
                ("2026-09-30", 100_000), ("2026-10-01", 0), ("2026-11-02", 0),
            ] as [(String, Int64)] {
                #expect(try await received(in: council, at: day) == Pence(pence), "\(day)")
            }
            let listed = try await council.look(ListReceipts(fund: fund), as: .auditor).items
            #expect(listed.map(\.reason) == ["wrong-fund", "wrong-fund"])
            let events = try await council.look(ListEvents(subject: "RCT-1"), as: .auditor).items
            #expect(events.map(\.act) == ["receipt-reverse", "receipt-add"])
            // What was reversed may be written down anew, and counts.
            let anew = try await council.act(receive(fund, on: "2026-11-02"), as: .finance)
            #expect(anew.receivedToDatePence == Pence(100_000))
            #expect(try await council.look(Doctor(), as: .auditor).sound)
            #expect(try await council.look(VerifyAudit(), as: .auditor).sound)
        }
    }

    /// £60,000 were paid for it; £20,000 went back and £30,000 went on.
    @Test(arguments: Engine.allCases)
    func `what was returned or carried is not received in advance any more`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(from: "2026-04-01", to: "2027-03-31")
            let next = try await council.fund(from: "2027-04-01", to: "2028-03-31", award: "1")
            try await council.act(
                RecordReceipt(fund: fund, amount: "60,000", on: "2026-11-18", reference: "B 1"),
                as: .finance
            )
            try await council.act(
                ReturnFunds(fund: fund, amount: "20,000", approval: "Letter 1"),
                as: .finance
            )
            try await council.act(
                CarryFunds(fund: fund, into: next, amount: "30,000", approval: "Letter 2"),
                as: .finance
            )
            let now = try await council.look(ShowAccruals(), as: .finance).funds
            let stands = Dictionary(uniqueKeysWithValues: now.map { ($0.fund, $0) })
            #expect(stands[fund]?.inAdvancePence == Pence(1_000_000))
            #expect(stands[fund]?.returnedPence == Pence(2_000_000))
            #expect(stands[fund]?.carriedPence == Pence(3_000_000))
            #expect(stands[next]?.inAdvancePence == Pence(3_000_000))
            #expect(stands[next]?.broughtPence == Pence(3_000_000))
            #expect(now.allSatisfy { $0.debtorPence == .zero })
            let before = try await council.look(ShowAccruals(at: "2026-11-17"), as: .finance)
            #expect(before.funds.allSatisfy { $0.inAdvancePence == .zero })
        }
    }
}
