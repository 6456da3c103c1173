import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A file of outcomes, by each measure` {
    private func file(_ header: String, _ rows: String...) -> ImportOutcomes {
        let first = "provider,child,package,measure,on,evidence," + header
        return ImportOutcomes(file: Data(([first] + rows).joined(separator: "\n").utf8))
    }

    @Test(arguments: Engine.allCases)
    func `is read as single outcomes are, reasons and scales among them`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let child = try await council.shown(funded.package).child
            let of = "\(funded.provider),\(child),\(funded.package)"
            let day = "2026-12-01,official"
            _ = try await council.casework.perform(
                file(
                    "value,domain,instrument,edition,present,authorised,days,reasons,note",
                    "\(of),exclusion,\(day),suspension,,,,,,2,DB va,",
                    "\(of),distance,\(day),6,safety,,,,,,,",
                    "\(of),Score,\(day),17,total,SDQ,teacher,,,,,",
                    "\(of),attendance,\(day),,,,,40,10,,,",
                    "\(of),risk,\(day),high,,,,,,,,Seen with older friends",
                    "\(of),exclusion,\(day),lunchtime,,,,,,,pp,"
                ),
                as: funded.worker
            )
            let listed = try await council.look(ListOutcomes(), as: .auditor).items
            #expect(
                listed.map(\.value) == ["lunchtime", "high", "40/50", "17", "6", "suspension"]
            )
            #expect(listed.map(\.days) == [nil, nil, nil, nil, nil, 2])
            #expect(listed[3].instrument == "sdq" && listed[3].domain == "total")
            #expect(listed[4].domain == "safety")
            let reasons = try await council.look(ShowOutcome(outcome: "OUT-1"), as: .auditor)
            #expect(reasons.more.reasons == ["db", "va"])
            let counted = try await council.look(ShowOutcome(outcome: "OUT-4"), as: .auditor)
            #expect(counted.more.present == 40 && counted.more.authorised == 10)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is followed up where something began, once while the same goes on`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let child = try await council.shown(funded.package).child
            let of = "\(funded.provider),\(child),\(funded.package)"
            let day = "2026-12-01,official"
            _ = try await council.casework.perform(
                file(
                    "value,beneficiary",
                    "\(of),activity,\(day),310,",
                    "\(of),activity,2026-12-02,self,310,",
                    "\(of),activity,\(day),610,",
                    "\(of),activity,\(day),320,family",
                    "\(of),job-start,\(day),,",
                    "\(of),job-start,2026-12-02,self,,"
                ),
                as: council.caller(.coordinator)
            )
            let event = try await council.lastEvent()
            #expect(event.facts["follow-ups"] == "FUP-1 to FUP-12")
            let asked = try await council.casework.look(ListFollowUps(), as: funded.worker).items
            #expect(asked.count == 12)
            #expect(Set(asked.map(\.outcome)) == ["OUT-1", "OUT-5", "OUT-6"])
            #expect(Set(asked.map(\.provider)) == [funded.provider])
            _ = try await council.casework.perform(
                file("value", "\(of),activity,2026-12-20,self,310"),
                as: funded.worker
            )
            #expect(try await council.lastEvent().facts["follow-ups"] == nil)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `has its faults told of the cell, by the measure's own rules`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let child = try await council.shown(funded.package).child
            let of = "\(funded.provider),\(child),\(funded.package)"
            try await council.set("outcome-days", to: "30")
            council.time.advance(days: 200)
            let request = file(
                "value,domain,present,beneficiary,note",
                "\(of),goal,2027-03-31,self,7,,,,",
                "\(of),risk,2026-12-01,self,high,,,,",
                "\(of),family-confidence,2026-12-01,self,4,,,child,",
                "\(of),distance,2026-12-01,self,4,,,,",
                "\(of),goal,2026-12-01,self,,,4,,"
            )
            let faults = try await rowFaults {
                try await council.casework.perform(request, as: council.caller(.coordinator))
            }
            #expect(
                faults == [
                    "2 on after-window", "3 note note-needed", "4 beneficiary other-beneficiary",
                    "5 domain value-unreadable", "6 present value-unreadable",
                ]
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `has its faults told of the cell that has to be mended`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let child = try await council.shown(funded.package).child
            let of = "\(funded.provider),\(child),\(funded.package)"
            let day = "2026-12-01,self"
            let request = file(
                "value,attended,possible,not_possible,domain,instrument,edition,days,reasons",
                "\(of),distance,\(day),4,,,,luck,,,,",
                "\(of),score,\(day),4,,,,total,tarot,self,,",
                "\(of),score,\(day),4,,,,total,sdq,,,",
                "\(of),score,\(day),41,,,,total,sdq,self,,",
                "\(of),exclusion,\(day),suspension,,,,,,,400,pp",
                "\(of),exclusion,\(day),suspension,,,,,,,2,zz",
                "\(of),exclusion,\(day),expelled,,,,,,,2,pp",
                "\(of),attendance,\(day),,4,none,,,,,,",
                "\(of),attendance,\(day),,,,x,,,,,",
                "\(of),goal,\(day),7,,,,,,,2,",
                "\(of),activity,\(day),,,,,,,,,"
            )
            let faults = try await rowFaults {
                try await council.casework.perform(request, as: council.caller(.coordinator))
            }
            #expect(
                faults == [
                    "2 domain unknown-code", "3 instrument unknown-instrument",
                    "4 edition value-unreadable", "5 value score-off-scale",
                    "6 days malformed-number", "7 reasons unknown-code", "8 value unknown-code",
                    "9 possible value-unreadable", "10 present value-unreadable",
                    "11 days value-unreadable", "12 value value-unreadable",
                ]
            )
        }
    }
}
