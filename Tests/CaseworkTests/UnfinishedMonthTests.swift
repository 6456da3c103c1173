import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A month with an open sitting` {
    /// What it decided is dated its day: were the month closed, the sitting could not be.
    @Test(arguments: Engine.allCases, [DecisionKind.end, .vary])
    func `is not closed over money that it will give back`(
        engine: Engine,
        kind: DecisionKind
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(from: "2026-09-01", to: "2027-08-31")
            try await council.allocate("5,000", of: fund, on: "2026-11-01")
            let provider = try await council.approvedProvider("Forest Fields")
            let service = try await council.service("Mentoring", of: provider)
            let package = try await council.package("\(service) x 12", fund: fund)
            try await council.commit(package)
            let sitting = try await council.openSitting()
            if kind == .end {
                try await council.decide(.end, package, in: sitting)
            } else {
                try await council.decide(.vary, package, "\(package)/1 x 5", in: sitting)
            }
            council.time.set(try #require(Day(reading: "2026-12-02")))
            for month in ["2026-09", "2026-10"] {
                try await council.act(ClosePeriod(month: month), as: .finance)
            }
            let november = ClosePeriod(month: "2026-11")
            let refused = await refusal { try await council.act(november, as: .finance) }
            #expect(refused == "period-unfinished")
            let next = try await council.look(NextPeriod(), as: .finance)
            #expect(next.isOver && next.unfinished == [sitting])
            try await council.close(sitting)
            try await council.act(november, as: .finance)
            try await council.expectSound()
        }
    }
}
