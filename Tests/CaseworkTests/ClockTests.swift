import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `What comes before its time` {
    @Test(arguments: Engine.allCases)
    func `is no session of an order: nothing is recorded before the sitting that ordered it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase(
                line: "x 12 from 2026-11-10 to 2027-02-28"
            )
            let alone = await refusal { try await council.log(funded, on: "2026-11-17") }
            #expect(alone == "before-order")
            let file = sheet(
                rows: ["ORD-1/1,2026-11-17,attended", "ORD-1/1,2026-11-18,attended"],
                header: "line,date,attendance"
            )
            do {
                _ = try await council.casework.perform(
                    ImportSessions(file: file),
                    as: funded.worker
                )
                Issue.record("nothing was refused")
            } catch let refused as Refusal {
                #expect(refused.code == "import-has-errors")
                #expect(refused.reason.faults.map(\.row) == [2])
                #expect(refused.reason.faults[0].sentence.contains("2026-11-18"))
            }
            try await council.log(funded, on: "2026-11-18")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is over with its fund: a sitting with an earlier date promises none of its money`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund(to: "2026-12-31")
            try await council.allocate("5,000", of: fund)
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            let line = "\(service) x 4 from 2026-12-01 to 2026-12-31"
            let packages = [
                try await council.package(line, fund: fund),
                try await council.package(line, fund: fund),
            ]
            try await council.commit(packages[0])
            let sitting = try await council.openSitting(on: "2026-12-01")
            council.time.set(try #require(Day(reading: "2026-12-31")))
            try await council.decide(.fund, packages[1], in: sitting, keeping: false)
            council.time.advance(days: 1)
            let more = "\(packages[0])/1 x 5"
            let new: [() async throws -> DecisionMade] = [
                { try await council.decide(.fund, packages[1], in: sitting) },
                { try await council.decide(.vary, packages[0], more, in: sitting) },
            ]
            for act in new { #expect(await refusal(of: act) == "fund-ended") }
            // What is not needed goes back whatever has ended.
            try await council.decide(.vary, packages[0], "\(packages[0])/1 x 3", in: sitting)
            try await council.close(sitting)
            try await council.expectSound()
        }
    }
}
