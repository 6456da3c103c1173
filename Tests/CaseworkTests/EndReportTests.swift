import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `An end report that somebody makes` {
    @Test(arguments: Engine.allCases)
    func `scores the goals where nothing was planned`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2027-03-01")))
            var request = CompletePackage(package: funded.package, on: "2027-02-28")
            try await council.expectRefused(as: .coordinator, [("goals-not-scored", request)])
            request.scores = ["goals partly: she came half of the time"]
            let completed = try await council.act(request, as: .coordinator)
            #expect(completed.goals == .partly && completed.partly == 0)
            #expect(
                try await council.newest() == "The coordinator: package-complete "
                    + "\(funded.package) goals=partly met=0 not-known=0 not-met=0 on=2027-02-28 "
                    + "partly=0"
            )
            let shown = try await council.shown(funded.package)
            #expect(shown.goalsScore == .partly && shown.goalsNote == "she came half of the time")
            let finance = ShowPackage(package: funded.package)
            #expect(try await council.look(finance, as: .finance).goalsNote == nil)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is taken once the panel ended the package, though something awaits acceptance`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            council.time.set(try #require(Day(reading: "2026-12-20")))
            _ = try await council.log(funded, on: "2026-12-19")
            let sitting = try await council.openSitting(on: "2026-12-20")
            try await council.decide(.end, funded.package, from: "2026-12-22", in: sitting)
            try await council.close(sitting)
            func complete(_ day: String) -> CompletePackage {
                CompletePackage(package: funded.package, on: day, scores: ["goals not-met"])
            }
            try await council.expectRefused(
                as: .coordinator,
                [("ends-later", complete("2026-12-20"))]
            )
            council.time.set(try #require(Day(reading: "2026-12-22")))
            let completed = try await council.act(complete("2026-12-22"), as: .coordinator)
            #expect(completed.goals == .notMet)
            try await council.expectSound()
        }
    }
}
