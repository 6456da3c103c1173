import Casework
import Database
import Money
import Panel
import Store
import TestSupport
import Testing

@Suite struct `Starts that lasted in a quarter of which few are told` {
    @Test(arguments: Engine.allCases)
    func `are found by the last day on which they could be asked about, and left out`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310")
            try council.set("2026-12-16")
            try await scene.answer("FUP-1", "sustained")
            let until = try #require(Day(reading: "2027-01-13"))
            let (weeks, today) = ([4, 13], until.adding(days: 1))
            let quarter = Span(from: until, to: until)
            let few = FewQuarters(
                all: ["sustained-4": [quarter]],
                funds: [scene.funded.fund: ["sustained-13": [quarter]]]
            )
            let (came, funds, early, pieces) = try await council.database.read { reading in
                try (
                    reading.fetch(Costs.came(lasting: weeks, on: today)),
                    reading.fetch(Costs.cameByFund(lasting: weeks, on: today)),
                    reading.fetch(Costs.came(lasting: weeks, on: until)),
                    reading.fetch(
                        Costs.pieces(engagedBy: 1, lasting: weeks, on: today, leavingOut: few)
                    )
                )
            }
            let lasted = CameOn("sustained-4", on: until, count: 1)
            #expect(came.filter { $0.what != "funded" } == [lasted])
            #expect(funds[scene.funded.fund]?.contains(lasted) == true)
            #expect(!early.contains { $0.what == "sustained-4" }, "it may still be asked")
            #expect(pieces.map(\.untold) == [.sustained(0)])
            #expect(pieces.map(\.untoldOfFund) == [[]], "not as long as that")
        }
    }
}
