import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Events` {
    @Test(arguments: Engine.allCases)
    func `are listed by subject, act, officer and day, newest first`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            try await council.allocate("1", of: fund)
            council.time.advance(days: 1)
            try await council.allocate("2", of: fund)
            let rows: [(ListEvents, [String])] = [
                (
                    ListEvents(subject: "fund-1"),
                    ["fund-allocate", "fund-allocate", "fund-add"]
                ),
                (ListEvents(act: "Fund-Add"), ["fund-add"]),
                (
                    ListEvents(officer: "ofr-4"), ["fund-allocate", "fund-allocate", "fund-add"]
                ),
                (ListEvents(subject: fund, from: "2026-11-19"), ["fund-allocate"]),
                (
                    ListEvents(subject: fund, to: "2026-11-18"), ["fund-allocate", "fund-add"]
                ),
                (ListEvents(subject: fund, from: "2026-11-20"), []),
                (ListEvents(subject: "FUND-2"), []),
                (ListEvents(officer: "OFR-99"), []),
                (
                    ListEvents(subject: fund, paging: Paging(size: "2")),
                    ["fund-allocate", "fund-allocate"]
                ),
            ]
            for (request, acts) in rows {
                let listed = try await council.look(request, as: .auditor).items
                #expect(listed.map(\.act) == acts)
            }
            let first = try await council.look(ListEvents(), as: .finance).items.last
            #expect(first?.event == 1 && first?.officer == "local" && first?.act == "officer-add")
        }
    }

    /// In summer a day begins in London an hour before it does in Greenwich.
    @Test(arguments: Engine.allCases)
    func `belong to the day it was where the council is`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            council.time.set(try #require(Day(reading: "2027-07-01")))
            council.time.advance(minutes: 600)
            _ = try await council.fund("At eleven in the evening")
            council.time.advance(minutes: 60)
            _ = try await council.fund("At midnight")
            for (day, fund) in [("2027-07-01", "FUND-1"), ("2027-07-02", "FUND-2")] {
                let listed = try await council.look(
                    ListEvents(act: "fund-add", from: day, to: day),
                    as: .auditor
                ).items
                #expect(listed.map(\.subject) == [fund])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `are refused where the question cannot be read`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let rows: [(String, ListEvents)] = [
                ("unknown-choice", ListEvents(act: "pay", officer: "x")),
                ("malformed-reference", ListEvents(officer: "x", from: "x")),
                ("malformed-date", ListEvents(from: "x", to: "x")),
                ("malformed-date", ListEvents(to: "x")),
            ]
            for (code, request) in rows {
                let refused = await refusal { try await council.look(request, as: .auditor) }
                #expect(refused == code)
            }
            let outside = await refusal { try await council.look(ListEvents(), as: .chair) }
            #expect(outside == "not-permitted")
        }
    }
}
