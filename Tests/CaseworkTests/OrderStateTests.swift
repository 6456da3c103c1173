import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `An order's state` {
    @Test(arguments: Engine.allCases)
    func `is live while days or committed money are left, and listed so`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            var packages: [String] = []
            for _ in 0..<3 {
                packages.append(try await council.package("\(service) x 1", fund: fund))
            }
            try await council.commit(packages[0], packages[1], packages[2])
            func listed(_ state: String?) async throws -> [String] {
                try await council.look(ListOrders(state: state), as: .payer).items.map(\.order)
            }
            #expect(try await listed("LIVE") == ["ORD-3", "ORD-2", "ORD-1"])
            try await council.act(Advance("ORD-2/1", .accept, 4500), as: .coordinator)
            let sitting = try await council.openSitting()
            try await council.decide(.end, packages[2], in: sitting)
            try await council.close(sitting)
            #expect(try await listed("live") == ["ORD-2", "ORD-1"])
            council.time.set(try #require(Day(reading: "2027-02-28")))
            #expect(try await listed("live") == ["ORD-2", "ORD-1"])
            council.time.advance(days: 1)
            #expect(try await listed("live") == ["ORD-1"])
            #expect(try await listed("ended") == ["ORD-3", "ORD-2"])
            #expect(await refusal { try await listed("gone") } == "unknown-choice")

            var (after, seen) = (String?.none, [String]())
            repeat {
                let page = try await council.look(
                    ListOrders(provider: provider, paging: Paging(size: "1", after: after)),
                    as: .auditor
                )
                seen += page.items.map(\.order)
                after = page.next.map(String.init)
            } while after != nil
            #expect(seen == ["ORD-3", "ORD-2", "ORD-1"])
            let one = try await council.look(ListOrders(package: packages[1]), as: .chair)
            #expect(one.items.map(\.package) == [packages[1]])
        }
    }
}
