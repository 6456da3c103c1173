import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `An outcome of one of two goals` {
    /// A package with two goals, another measure and an instrument in its plan.
    private struct Scene {
        let council: Council
        let funded: FundedCase
        let child: String

        init(_ council: Council) async throws {
            self.council = council
            funded = try await council.runningCase()
            child = try await council.shown(funded.package).child
            try await council.act(
                PlanOutcomes(
                    package: funded.package,
                    outcomes: [
                        "goal 8 by 2027-01-31 from 3 on 2026-12-01", "goal 9 by 2027-01-31",
                        "distance 7 domain safety by 2027-01-31",
                        "score 14 instrument sdq edition self domain total by 2027-01-31",
                    ]
                ),
                as: .coordinator
            )
        }

        func goal(_ value: String, planned: String? = nil) -> RecordOutcome {
            var outcome = RecordOutcome(
                child: child,
                package: funded.package,
                measure: "goal",
                value: value,
                on: "2026-12-10",
                evidence: "self"
            )
            outcome.planned = planned
            return outcome
        }

        func report(_ outcome: RecordOutcome) async throws -> ShownOutcome {
            try await council.casework.perform(outcome, as: funded.worker)
        }

        var columns: String { "\(funded.provider),\(child),\(funded.package)" }

        func take(_ header: String, _ rows: String...) async throws -> ImportOutcomes.Answer {
            let first = "provider,child,package,measure,value,on,evidence" + header
            let whole = rows.map { "\(columns),\($0)" }
            return try await council.casework.perform(
                ImportOutcomes(file: Data(([first] + whole).joined(separator: "\n").utf8)),
                as: funded.worker
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `says which it reads, and each is followed by itself`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            #expect(try await scene.report(scene.goal("6", planned: "2")).planned == 2)
            let fact = try await council.lastEvent().facts["planned"]
            #expect(fact == "2")
            // The same score of the other goal on the same day is another outcome.
            #expect(try await scene.report(scene.goal("6", planned: "1")).planned == 1)
            let shown = try await council.look(ShowOutcome(outcome: "OUT-1"), as: .finance)
            #expect(shown.outcome.planned == 2)
            for caller in [scene.funded.worker, council.caller(.auditor)] {
                let listed = try await council.casework.look(
                    ListOutcomes(package: scene.funded.package, planned: "2"),
                    as: caller
                ).items
                #expect(listed.map(\.outcome) == ["OUT-1"])
            }
            let refused = await refusal {
                try await council.look(ListOutcomes(planned: "both"), as: .auditor)
            }
            #expect(refused == "malformed-number")
            let traced = try await council.look(
                Trace(of: scene.funded.package),
                as: .auditor
            )
            #expect(Set(traced.outcomes.map(\.planned)) == [1, 2])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused where that was not planned, or is something else`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            var told = scene.goal("6", planned: "two")
            told.beneficiary = "both"
            let made = try await council.repaired(
                told,
                as: .coordinator,
                [
                    ("malformed-number", { $0.planned = "5" }),
                    ("outcome-not-planned", { $0.planned = "3" }),
                    ("planned-otherwise", { ($0.measure, $0.domain) = ("distance", "health") }),
                    ("planned-otherwise", { $0.domain = "safety" }),
                    ("unknown-choice", { $0.beneficiary = nil }),
                ]
            )
            #expect(made.planned == 3 && made.measure == "distance")
            var score = scene.goal("14", planned: "4")
            (score.measure, score.domain) = ("score", "total")
            (score.instrument, score.edition) = ("sdq", "teacher")
            try await council.expectRefused(as: .coordinator, [("planned-otherwise", score)])
            score.edition = "self"
            #expect(try await scene.report(score).planned == 4)
        }
    }

    @Test(arguments: Engine.allCases)
    func `may leave open which it reads, and the same is then not told twice`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            #expect(try await scene.report(scene.goal("5")).planned == nil)
            _ = try await scene.report(scene.goal("6", planned: "2"))
            for again in [
                scene.goal("5", planned: "1"), scene.goal("6"), scene.goal("6", planned: "2"),
            ] {
                let refused = await refusal { try await scene.report(again) }
                #expect(refused == "already-reported", "\(again)")
            }
            // What was taken back says nothing any more.
            _ = try await council.act(
                WithdrawOutcome(outcome: "OUT-1", reason: "wrong-value"),
                as: .coordinator
            )
            #expect(try await scene.report(scene.goal("5", planned: "1")).planned == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `comes in by a file, its faults by row and column`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            let faults = try await rowFaults {
                try await scene.take(
                    ",planned,domain",
                    "goal,6,2026-12-10,self,two,",
                    "goal,6,2026-12-10,self,9,",
                    "distance,6,2026-12-10,self,3,health",
                    "goal,6,2026-12-10,self,2,"
                )
            }
            #expect(
                faults == [
                    "2 planned malformed-number", "3 planned outcome-not-planned",
                    "4 planned planned-otherwise",
                ]
            )
            let rows = ["goal,6,2026-12-10,self,1", "goal,6,2026-12-10,self,2"]
            let taken = try await scene.take(",planned", rows[0], rows[1])
            #expect(taken.outcomes == 2)
            let again = try await scene.take(",planned", rows[0], rows[1])
            #expect(again.isAgain == true)
            let once = try await rowFaults { try await scene.take(",planned", rows[1]) }
            #expect(once == ["2 on already-reported"])
            // Nor is it told twice within a file, whichever row names what it reads.
            let alike = ["goal,7,2026-12-10,self,1", "goal,7,2026-12-10,document,"]
            for rows in [alike, alike.reversed()] {
                let twice = try await rowFaults {
                    try await scene.take(",planned", rows[0], rows[1])
                }
                #expect(twice == ["3 on already-reported"])
            }
            let listed = try await council.look(ListOutcomes(), as: .auditor).items
            #expect(listed.map(\.planned) == [2, 1])
            try await council.expectSound()
        }
    }
}
