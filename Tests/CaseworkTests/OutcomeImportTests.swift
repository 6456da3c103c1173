import Casework
import Database
import Foundation
import Money
import Panel
import Sheets
import TestSupport
import Testing

@Suite struct `A file of outcomes` {
    private static let header =
        "provider,child,package,measure,value,attended,possible,on,evidence,beneficiary,note"

    private func file(_ rows: String...) -> ImportOutcomes {
        ImportOutcomes(file: Data(([Self.header] + rows).joined(separator: "\r\n").utf8))
    }

    @Test(arguments: Engine.allCases)
    func `is taken in at once, and the same again changes nothing`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let child = try await council.shown(funded.package).child
            let of = "\(funded.provider),\(child),\(funded.package)"
            let request = file(
                "\(of),goal,7,,,2026-12-01,provider,,",
                "\(of),attendance,,41,50,08/12/2026,document,Family,\"A note, with a comma\"",
                ",,,,,,,,,,",
                "\(of),activity,,,,,,,"
            )
            let taken = try await council.casework.perform(request, as: funded.worker)
            #expect(taken.outcomes == 2)
            #expect([taken.first, taken.last] == ["OUT-1", "OUT-2"])
            #expect(taken.provider == funded.provider)
            let event = try await council.lastEvent()
            #expect(event.act == "outcome-import")
            #expect(event.facts["outcomes"] == "2")
            let one = ListOutcomes(paging: Paging(size: "1"))
            let listed = try await council.look(one, as: .finance)
            #expect(listed.items.map(\.value) == ["41/50"])
            #expect(listed.items.map(\.on.description) == ["2026-12-08"])
            let next = Paging(size: "1", after: listed.next.map { "\($0)" })
            let rest = try await council.look(ListOutcomes(paging: next), as: .finance)
            #expect(rest.items.map(\.outcome) == ["OUT-1"])
            let shown = ShowOutcome(outcome: "OUT-2")
            #expect(try await council.look(shown, as: .chair).more.note == "A note, with a comma")

            council.time.advance(days: 3)
            for caller in [funded.worker, council.caller(.coordinator)] {
                let again = try await council.casework.perform(request, as: caller)
                #expect([again.first, again.last] == ["OUT-1", "OUT-2"])
                #expect(again.importedOn == taken.importedOn)
            }
            #expect(try await council.lastEvent().event == event.event)
            let more = file(
                "\(of),goal,7,,,01/12/2026,provider,,",
                "\(of),goal,8,,,2026-12-20,provider,,",
                "\(of),goal,8,,,2026-12-20,provider,,"
            )
            let faults = try await rowFaults {
                try await council.casework.perform(more, as: funded.worker)
            }
            #expect(faults == ["2 on already-reported", "4 on already-reported"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `has every fault of it listed by row and column, and nothing is stored`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let child = try await council.shown(funded.package).child
            let of = "\(funded.provider),\(child),\(funded.package)"
            let request = file(
                "\(of),goal,7,,,2026-12-01,provider,,",
                "\(funded.provider),Zbigniew,PKG-99,mood,7,,,soon,hearsay,dog,",
                "\(of),attendance,,51,50,2026-12-01,provider,,",
                "\(of),goal,11,,,2026-11-01,provider,,",
                "PRV-9,\(child),\(funded.package),risk,severe,,,2026-12-24,provider,,"
            )
            let faults = try await rowFaults {
                try await council.casework.perform(request, as: funded.worker)
            }
            #expect(
                faults == [
                    "3 child malformed-reference", "3 package not-found", "3 measure unknown-code",
                    "3 on malformed-date", "3 evidence unknown-code",
                    "3 beneficiary unknown-choice",
                    "4 attended attended-more-than-possible",
                    "5 value score-off-scale", "5 on before-package",
                    "6 provider other-provider", "6 value unknown-code", "6 on in-the-future",
                    "6 note note-needed",
                ]
            )
            #expect(try await council.look(ListOutcomes(), as: .finance).items.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is prepared as a template, and another provider's is refused`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let child = try await council.shown(funded.package).child
            let sailing = try await council.approvedProvider("Sailing")
            let course = try await council.service("Sailing", of: sailing)
            let package = try await council.package(
                "\(course) x 4 from 2026-12-21 to 2027-02-28",
                fund: funded.fund
            )
            let sitting = try await council.openSitting(on: "2026-12-20")
            try await council.decide(.fund, package, in: sitting)
            try await council.close(sitting)
            let kit = try await council.officer("Kit", [.provider], provider: sailing).caller
            let own = try await template(council, as: funded.worker)
            let row = "\(funded.provider),\(child),\(funded.package)"
            let columns =
                "provider,child,package,measure,planned,baseline,target,due,value,attended,"
            #expect(own.hasPrefix(columns))
            let blank = String(repeating: ",", count: 22)
            #expect(own.hasSuffix(",reasons\r\n\(row)\(blank)\r\n"))
            let empty = ImportOutcomes(file: Data(own.utf8))
            for (caller, code) in [(funded.worker, "no-rows"), (kit, "no-rows")] {
                let said = try await rowFaults {
                    try await council.casework.perform(empty, as: caller)
                }
                #expect(said == [code])
            }
            try await council.act(
                PlanOutcomes(
                    package: funded.package,
                    outcomes: [
                        "goal 8 by 2027-01-31", "distance 7 domain safety by 2027-01-31",
                    ]
                ),
                as: .coordinator
            )
            let planned = try await template(council, as: funded.worker)
            let rest = String(repeating: ",", count: 17)
            let goal = "\(row),goal,1,,8,2027-01-31\(rest)\r\n"
            let distance = "\(row),distance,2,,7,2027-01-31,,,,,,,,safety,,,,,,,,,\r\n"
            #expect(planned.hasSuffix(goal + distance))
            let untouched = ImportOutcomes(file: Data(planned.utf8))
            let nothing = try await rowFaults {
                try await council.casework.perform(untouched, as: funded.worker)
            }
            #expect(nothing == ["no-rows"])
            let filled = file("\(row),goal,7,,,2026-12-01,provider,,")
            let said = try await rowFaults { try await council.casework.perform(filled, as: kit) }
            #expect(said == ["other-template"])
            // Of a child that is another's, nobody hears that there is one.
            let strange = file("\(sailing),\(child),\(funded.package),goal,7,,,2026-12-01,self,,")
            for caller in [kit, council.caller(.coordinator)] {
                let faults = try await rowFaults {
                    try await council.casework.perform(strange, as: caller)
                }
                #expect(faults == ["2 child not-found", "2 package not-found"])
            }
            let needed = await refusal { try await template(council, as: council.caller(.finance)) }
            #expect(needed == "empty-text")
            let asked = OutcomeTemplate(provider: sailing)
            let others = try await template(council, asked, as: council.caller(.finance))
            #expect(others.contains(package))
        }
    }

    private func template(
        _ council: Council,
        _ template: OutcomeTemplate = OutcomeTemplate(),
        as caller: Caller
    ) async throws -> String {
        try await withFolder { folder in
            let path = folder + "/outcomes.csv"
            _ = try await council.casework.write(template, as: caller) {
                try OutcomeTemplate.sheet(at: path, as: .csv)
            }
            return try String(contentsOfFile: path, encoding: .utf8)
        }
    }
}
