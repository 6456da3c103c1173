import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The ledger as a list` {
    @Test(arguments: Engine.allCases)
    func `is narrowed by fund, head, stage, line, decision and day`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let other = try await council.fund("Families")
            try await council.allocate("10", to: "travel", of: other, on: "2026-07-01")
            let package = try await council.fundedPackage(means, 10, 2)
            let rows: [(ListMovements, [String])] = [
                (
                    ListMovements(),
                    ["commit", "commit", "hold", "hold", "allocate", "award", "allocate", "award"]
                ),
                (ListMovements(fund: other), ["allocate", "award"]),
                (ListMovements(head: "Travel"), ["allocate"]),
                (ListMovements(stage: "held"), ["commit", "commit", "hold", "hold"]),
                (ListMovements(stage: "Outside"), ["award", "award"]),
                (ListMovements(line: "\(package)/2"), ["commit", "hold"]),
                (ListMovements(line: "\(package)/3"), []),
                (
                    ListMovements(decision: "CCEP-2026-11-18/1"),
                    ["commit", "commit", "hold", "hold"]
                ),
                (ListMovements(from: "2026-11-18"), ["commit", "commit", "hold", "hold"]),
                (ListMovements(from: "2026-04-02", to: "2026-07-01"), ["allocate", "allocate"]),
                (ListMovements(fund: means.fund, to: "2026-04-01"), ["award"]),
            ]
            for (request, acts) in rows {
                let listed = try await council.look(request, as: .finance).items
                #expect(listed.map(\.act) == acts)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `says of each who moved how much, from where to where, and by what`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 10)
            let commit = try await council.look(ListMovements(), as: .payer).items[0]
            #expect(commit.from == "FUND-1:mentoring:held")
            #expect(commit.to == "FUND-1:mentoring:committed")
            #expect(commit.pence == Pence(45_000) && commit.ordinal == 1)
            #expect(commit.line == "\(package)/1" && commit.decision == "CCEP-2026-11-18/1")
            #expect(commit.officer == "OFR-2" && commit.reason == "agreed")
            #expect(commit.on == Day(reading: "2026-11-18"))
            #expect(commit.recorded.hasPrefix("2026-11-18T12:00:00"))
            let events = try await council.look(ListEvents(), as: .finance).items
            #expect(events.first?.event == commit.event)
        }
    }

    @Test(arguments: Engine.allCases)
    func `comes page by page, even through the middle of an act`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            _ = try await council.fundedPackage(means, 1, 2)
            var seen: [String] = []
            var after: String?
            repeat {
                let paging = Paging(size: "1", after: after)
                let page = try await council.look(ListMovements(paging: paging), as: .finance)
                seen += page.items.map { "\($0.act) \($0.ordinal)" }
                after = page.next.map(String.init)
            } while after != nil
            #expect(
                seen == ["commit 2", "commit 1", "hold 2", "hold 1", "allocate 1", "award 1"]
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `adds up to what stands in a stage, on a day and as it was known`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let before = try await council.events()
            _ = try await council.fundedPackage(means, 10)
            func sum(_ list: ListMovements) async throws -> [Int64] {
                let sum = try await council.look(SumMovements(list: list), as: .finance)
                return [sum.inPence, sum.outPence, sum.standsPence].map(\.count)
            }
            var list = ListMovements(fund: means.fund, head: "mentoring", stage: "available")
            #expect(try await sum(list) == [500_000, 45_000, 455_000])
            let signed = try await council.look(list, as: .finance).items.map(\.signedPence)
            #expect(signed == [Pence(-45_000), Pence(500_000)])
            list.to = "2026-11-17"
            #expect(try await sum(list) == [500_000, 0, 500_000])
            list.to = nil
            list.knownAt = "\(before)"
            #expect(try await sum(list) == [500_000, 0, 500_000])
            #expect(try await council.look(list, as: .finance).items.count == 1)
            let elsewhere = ListMovements(head: "travel", stage: "available")
            #expect(try await sum(elsewhere) == [0, 0, 0])
            let unsaid = await refusal {
                try await council.look(SumMovements(list: ListMovements()), as: .finance)
            }
            #expect(unsaid == "empty-text")
        }
    }

    @Test(arguments: Engine.allCases)
    func `adds up to every figure of the funnel, whichever way that is looked at`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2027-01-05")))
            try await council.accept(try await council.log(funded, on: "2026-12-10"))
            for by in ["fund", "head", "provider", "child"] {
                for item in try await council.look(ListFunnels(by: by), as: .finance).items {
                    var list = ListMovements()
                    switch by {
                    case "fund": list.fund = item.key
                    case "head": list.head = item.key
                    case "provider": list.provider = item.key
                    default: list.child = item.key
                    }
                    let figures = [
                        "available": item.allocatedPence, "committed": item.committedToDatePence,
                        "delivered": item.deliveredToDatePence, "paid": item.paidToDatePence,
                    ]
                    for (stage, figure) in figures.compactMapValues(\.self) {
                        list.reached = stage
                        let sum = try await council.look(SumMovements(list: list), as: .finance)
                        #expect(sum.standsPence == figure, "\(by) \(item.key) \(stage)")
                        let shown = try await council.look(list, as: .finance).items
                        #expect(shown.compactMap(\.signedPence).sum() == figure)
                        #expect(shown.allSatisfy { $0.signedPence != .zero })
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused where the question cannot be read`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let rows: [(String, ListMovements)] = [
                ("malformed-reference", ListMovements(fund: "x", head: "x")),
                ("not-found", ListMovements(fund: "FUND-1", head: "x")),
                ("unknown-code", ListMovements(head: "x", stage: "x")),
                ("unknown-choice", ListMovements(stage: "spent", line: "x")),
                ("unknown-choice", ListMovements(reached: "unallocated", line: "x")),
                ("malformed-reference", ListMovements(provider: "x")),
                ("malformed-reference", ListMovements(child: "x")),
                ("malformed-reference", ListMovements(line: "PKG-1", decision: "x")),
                ("malformed-reference", ListMovements(decision: "CCEP-2026-11-18", from: "x")),
                ("malformed-date", ListMovements(from: "x")),
                ("malformed-date", ListMovements(to: "x")),
                ("malformed-number", ListMovements(paging: Paging(size: "0"))),
                ("malformed-number", ListMovements(paging: Paging(size: "501"))),
                ("malformed-number", ListMovements(paging: Paging(after: "x"))),
            ]
            for (code, request) in rows {
                let refused = await refusal { try await council.look(request, as: .finance) }
                #expect(refused == code)
            }
            let outside = await refusal { try await council.look(rows[0].1, as: .administrator) }
            #expect(outside == "not-permitted")
        }
    }
}
