import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A start that is reported twice` {
    @Test(arguments: Engine.allCases)
    func `is followed up once, whichever of its days is told first`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            council.time.advance(days: 8)
            try await scene.report("310", on: "2026-11-26")
            try await scene.report("310", on: "2026-11-20")
            #expect(try await scene.all().count == 4)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is followed up from its first day, wherever that stands in a file`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            council.time.advance(days: 8)
            let row = "\(scene.funded.provider),\(scene.child),\(scene.funded.package),activity,310"
            let file = sheet(
                rows: ["\(row),2026-11-26,self", "\(row),2026-11-20,self"],
                header: "provider,child,package,measure,value,on,evidence"
            )
            _ = try await council.casework.perform(ImportOutcomes(file: file), as: scene.worker)
            let asked = try await scene.all()
            #expect(asked.map(\.outcome) == Array(repeating: "OUT-2", count: 4))
            #expect(asked.map(\.due).min() == Day(reading: "2026-12-18"))
        }
    }

    @Test(arguments: Engine.allCases, [false, true])
    func `by two providers is followed up once, though neither is shown what the other reported`(
        engine: Engine,
        inFile: Bool
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310", as: scene.worker)
            let sailing = try await council.approvedProvider("Sailing")
            let course = try await council.service("Course", of: sailing)
            let proposed = ProposePackage(
                child: scene.child,
                fund: scene.funded.fund,
                goals: ["Learn to sail"],
                lines: ["\(course) x 1 from 2026-12-01 to 2027-02-28"]
            )
            let package = try await council.act(proposed, as: .coordinator).package
            try await council.commit(package)
            let kit = try await council.officer("Kit", [.provider], provider: sailing).caller
            council.time.advance(days: 3)
            let record = RecordOutcome(
                child: scene.child,
                package: package,
                measure: "activity",
                value: "310",
                on: "2026-11-20",
                evidence: "self"
            )
            if inFile {
                let file = sheet(
                    rows: ["\(sailing),\(scene.child),\(package),activity,310,2026-11-20,self"],
                    header: "provider,child,package,measure,value,on,evidence"
                )
                _ = try await council.casework.perform(ImportOutcomes(file: file), as: kit)
            } else {
                _ = try await council.casework.perform(record, as: kit)
            }
            #expect(try await scene.all().count == 4)
            let hers = try await council.casework.look(ListOutcomes(), as: kit).items
            #expect(hers.map(\.outcome) == ["OUT-2"])
            #expect(try await council.casework.look(ListFollowUps(), as: kit).items.isEmpty)
            try await council.expectSound()
        }
    }
}
