import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A return that is due` {
    @Test(arguments: Engine.allCases)
    func `waits until it is begun and submitted, and then for a second signature`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.paidRun(try await council.payableCase())
            try council.set("2027-01-10")
            try await council.act(
                DraftReturn(fund: "FUND-1", quarter: "2026-q3"),
                as: .finance
            )
            let second = try await council.officer("Sam Dean", [.finance]).caller
            func due() async throws -> [String] {
                try await council.look(ListDueReturns(), as: .finance).items.map(\.quarter)
            }
            // What was begun waits; the quarters before it may be begun until it is submitted.
            #expect(try await due() == ["2026-Q2", "2026-Q1"])
            #expect(try await council.waiting(.returnsDue, as: .finance) == 1)
            try council.set("2027-04-10")
            #expect(try await due() == ["2026-Q4", "2026-Q2", "2026-Q1"])
            #expect(try await council.waiting(.returnsDue, as: .finance) == 2)
            try await council.explain("RTN-1")
            try await council.act(SubmitReturn(return: "RTN-1"), as: .finance)
            #expect(try await due() == ["2026-Q4"], "those before it stand in its figures to date")
            #expect(try await council.waiting(.returnsDue, as: .finance) == 1)
            #expect(try await council.waiting(.returnsToAccept, as: .finance) == 0, "own")
            let other = try await council.casework.look(Queues(), as: second).queues
            #expect(other.first { $0.queue == "returns-to-accept" }?.only == "RTN-1")
            let submitted = try await council.look(
                ListReturns(state: "submitted"),
                as: .auditor
            )
            #expect(submitted.items.map(\.return) == ["RTN-1"])
            #expect(
                try await council.look(ListReturns(state: "draft"), as: .auditor).items.isEmpty
            )
        }
    }
}
