import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

/// Minutes are entered late, but money never moves before it was there.
@Suite struct `A sitting of an earlier day` {
    @Test(arguments: Engine.allCases)
    func `decides nothing on a package that a later one has decided`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 10)
            let deferred = try await council.package(means, 1)
            let today = try await council.openSitting()
            try await council.decide(.defer, deferred, in: today)
            try await council.close(today)
            let earlier = try await council.openSitting(on: "2026-11-17")
            let before = try await council.events()
            let refused = [
                await refusal { try await council.decide(.end, package, in: earlier) },
                await refusal {
                    try await council.decide(
                        .vary,
                        package,
                        "\(package)/1 x 9",
                        in: earlier
                    )
                },
                await refusal { try await council.decide(.fund, deferred, in: earlier) },
            ]
            #expect(refused == ["decided-later", "decided-later", "decided-later"])
            #expect(try await council.events() == before)
            let same = try await council.openSitting()
            try await council.decide(.end, package, in: same)
            try await council.decide(.fund, deferred, in: same)
            try await council.close(same)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `decides what was not decided yet, with its own date`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let earlier = try await council.openSitting(on: "2026-11-10")
            try await council.decide(.fund, package, in: earlier)
            try await council.close(earlier)
            #expect(
                try await council.money(of: means.fund, asAt: "2026-11-09")
                    == "unallocated £55,000.00; mentoring available £5,000.00"
            )
            #expect(
                try await council.money(of: means.fund, asAt: "2026-11-10")
                    == "unallocated £55,000.00; mentoring available £4,550.00, committed £450.00"
            )
            try await council.expectSound()
        }
    }
}
