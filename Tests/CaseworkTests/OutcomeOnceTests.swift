import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The same outcome reported again` {
    @Test(arguments: Engine.allCases)
    func `is no second one, unless somebody else saw it`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            let package = try await council.fundedPackage(means, 10, child: child)
            var goal = RecordOutcome(
                child: child,
                package: package,
                measure: "goal",
                value: "6",
                on: "\(Council.firstDay)",
                evidence: "self"
            )
            let first = try await council.act(goal, as: .coordinator).outcome
            goal.evidence = "document"
            do {
                _ = try await council.act(goal, as: .coordinator)
                Issue.record("it was reported twice")
            } catch let refused as Refusal {
                #expect(refused.code == "already-reported")
                #expect(refused.sentence.contains(first))
            }
            let rows = ["\(means.provider),\(child),\(package),goal,06,\(Council.firstDay),self"]
            let file = sheet(rows: rows, header: "provider,child,package,measure,value,on,evidence")
            let faults = try await rowFaults {
                try await council.act(ImportOutcomes(file: file), as: .coordinator)
            }
            #expect(faults == ["2 on already-reported"])

            // What its provider saw is another's word.
            let worker = try await council.officer(
                "Pat Rowe",
                [.provider],
                provider: means.provider
            )
            _ = try await council.casework.perform(goal, as: worker.caller)
            goal.value = "7"
            _ = try await council.act(goal, as: .coordinator)
            try await council.expectSound()
        }
    }
}
