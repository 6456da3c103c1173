import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A code that is no longer in use` {
    @Test(arguments: Engine.allCases)
    func `says since when, wherever it is typed`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let package = try await council.package(try await council.means(), 1)
            let moved = AddCode(
                list: "package-reason",
                code: "moved-away",
                label: "Moved away",
                to: "2026-11-18"
            )
            try await council.act(moved, as: .administrator)
            council.time.advance(days: 1)
            let withdraw = WithdrawPackage(package: package, reason: "Moved-away ")
            let refused = await refusal { try await council.act(withdraw, as: .coordinator) }
            #expect(refused == "retired-code")
            let unknown = WithdrawPackage(package: package, reason: "moved-on")
            let other = await refusal { try await council.act(unknown, as: .coordinator) }
            #expect(other == "unknown-code")
        }
    }
}
