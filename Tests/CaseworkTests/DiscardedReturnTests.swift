import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `A draft of a return` {
    private func draft(_ quarter: String, in council: Council) async throws -> String {
        try await council.act(DraftReturn(fund: "FUND-1", quarter: quarter), as: .finance).return
    }

    /// On the tenth of April: four quarters of the fund are over.
    private func told(on engine: Engine, _ body: (Council) async throws -> Void) async throws {
        try await withCouncil(on: engine) { council in
            try await council.paidRun(try await council.payableCase())
            try council.set("2027-04-10")
            try await body(council)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is discarded and stays, and another of its quarter takes its place`(
        engine: Engine
    ) async throws {
        try await told(on: engine) { council in
            #expect(try await draft("2026-q3", in: council) == "RTN-1")
            try await council.explain("RTN-1")
            let answer = try await council.repaired(
                DiscardReturn(return: "x", reason: "why"),
                as: .finance,
                [
                    ("malformed-reference", { $0.return = "RTN-9" }),
                    ("not-found", { $0.return = "RTN-1" }),
                    ("unknown-code", { $0.reason = "begun-by-mistake" }),
                ]
            )
            #expect(answer.state == .discarded && answer.quarter == "2026-Q3")
            #expect(
                try await council.newest().hasSuffix(
                    "return-discard RTN-1 fund=FUND-1 quarter=2026-Q3 reason=begun-by-mistake"
                )
            )
            let known = try await council.look(ShowReturn(return: "RTN-1"), as: .auditor)
            #expect(known.state == .discarded && known.discardedFor == "begun-by-mistake")
            #expect(known.unexplained.isEmpty)
            let discarded = DiscardReturn(return: "RTN-1", reason: "not-wanted")
            try await council.expectRefused(as: .finance, [("return-discarded", discarded)])
            let submit = SubmitReturn(return: "RTN-1")
            try await council.expectRefused(as: .finance, [("return-discarded", submit)])
            let risks = SayRisks(return: "RTN-1", text: "None.")
            try await council.expectRefused(as: .finance, [("return-discarded", risks)])
            try await council.expectRefused(as: .chair, [("not-permitted", discarded)])
            #expect(try await draft("2026-q3", in: council) == "RTN-2")
            let same = DraftReturn(fund: "FUND-1", quarter: "2026-q3")
            try await council.expectRefused(as: .finance, [("return-exists", same)])
            try await council.act(
                DiscardReturn(return: "RTN-2", reason: "wrong-quarter"),
                as: .finance
            )
            #expect(try await council.waiting(.returnsDue, as: .finance) == 1, "the last quarter")
            #expect(try await draft("2026-q3", in: council) == "RTN-3")
            let listed = try await council.look(ListReturns(state: "discarded"), as: .auditor)
            #expect(listed.items.map(\.return) == ["RTN-2", "RTN-1"])
            let drafts = try await council.look(ListReturns(state: "draft"), as: .auditor)
            #expect(drafts.items.map(\.return) == ["RTN-3"])
            try await council.explain("RTN-3")
            try await council.act(SubmitReturn(return: "RTN-3"), as: .finance)
            let vouched = DiscardReturn(return: "RTN-3", reason: "not-wanted")
            try await council.expectRefused(as: .finance, [("return-submitted", vouched)])
            let second = try await council.officer("Sam Dean", [.finance]).caller
            _ = try await council.casework.perform(
                AcceptReturn(return: "RTN-3", reference: "OPCC letter 31"),
                as: second
            )
            try await council.expectRefused(as: .finance, [("return-accepted", vouched)])
            let due = try await council.act(DraftDueReturns(), as: .finance)
            #expect(due.drafted.map(\.quarter) == ["2026-Q4"])
            for (table, column) in [("returns", "ref"), ("return_discards", "reason")] {
                await #expect(throws: DatabaseError.appendOnly("append-only: \(table)")) {
                    try await council.database.write {
                        try $0.write(
                            SQL(stringLiteral: "UPDATE \(table) SET \(column) = \(column)")
                        )
                    }
                }
            }
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `keeps no quarter before it from being begun, until somebody vouches for it`(
        engine: Engine
    ) async throws {
        try await told(on: engine) { council in
            let due = try await council.act(DraftDueReturns(), as: .finance)
            #expect(due.drafted.map(\.quarter) == ["2026-Q4"])
            #expect(try await council.act(DraftDueReturns(), as: .finance).drafted.isEmpty)
            #expect(try await draft("2026-q2", in: council) == "RTN-2")
            #expect(try await draft("2026-q3", in: council) == "RTN-3")
            let second = try await council.officer("Sam Dean", [.finance]).caller
            for later in ["RTN-1", "RTN-3"] {
                let early = await refusal {
                    try await council.explain(later)
                    try await council.act(SubmitReturn(return: later), as: .finance)
                }
                #expect(early == "former-return-open")
            }
            let whole = try await council.figures("RTN-1").total
            try await council.accept("RTN-2", by: second)
            let first = DraftReturn(fund: "FUND-1", quarter: "2026-q1")
            try await council.expectRefused(as: .finance, [("return-out-of-order", first)])
            try await council.accept("RTN-3", by: second)
            let third = try await council.figures("RTN-3").total
            let last = try await council.figures("RTN-1").total
            #expect(third.actualPence.count > 0)
            #expect(last.actualPence == whole.actualPence, "told once, in its own quarter")
            #expect(last.actualToDatePence == third.actualToDatePence + last.actualPence)
            try await council.accept("RTN-1", by: second)
            try await council.expectSound()
        }
    }
}
