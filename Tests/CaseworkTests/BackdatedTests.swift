import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `An earlier sitting` {
    @Test(arguments: Engine.allCases)
    func `takes nothing back that was not committed on its day`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 10)
            let earlier = try await council.openSitting(on: "2026-11-10")
            try await council.decide(.end, package, in: earlier)
            try await council.close(earlier)
            try await council.expectSound()
        }
    }
}
