import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Outcomes` {
    @Test(arguments: Engine.allCases)
    func `are reported by each measure, for the child or the family`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            let package = try await council.fundedPackage(means, 10, child: child)
            let rows:
                [(measure: String, value: String?, counts: [String], family: Bool, as: String)] =
                    [
                        ("activity", "310", [], false, "310"), ("Risk", " High", [], false, "high"),
                        ("goal", "07", [], false, "7"), ("attendance", "41/50", [], false, "41/50"),
                        ("attendance", nil, ["0", "9999"], true, "0/9999"),
                        ("risk", "low", [], true, "low"), ("goal", "10", [], true, "10"),
                        ("activity", "110", [], true, "110"),
                    ]
            for (number, row) in rows.enumerated() {
                let reported = try await council.act(
                    RecordOutcome(
                        child: child,
                        package: package,
                        measure: row.measure,
                        value: row.value,
                        attended: row.counts.first,
                        possible: row.counts.last,
                        on: "2026-11-18",
                        evidence: "official",
                        beneficiary: row.family ? "Family" : nil,
                        note: row.measure.lowercased() == "risk" ? "Seen with them again" : nil
                    ),
                    as: .coordinator
                )
                let whose = row.family ? Beneficiary.family : .child
                let asked = number == 0 ? "follow-ups=FUP-1 to FUP-4 " : ""
                #expect(reported.outcome == "OUT-\(number + 1)" && reported.value == row.as)
                #expect(reported.beneficiary == whose)
                #expect(
                    try await council.newest() == "The coordinator: outcome-record "
                        + "OUT-\(number + 1) beneficiary=\(whose) child=\(child) "
                        + "evidence=official \(asked)measure=\(row.measure.lowercased()) on=2026-11-18 "
                        + "package=\(package) value=\(row.as)"
                )
            }
            let listed = try await council.look(ListOutcomes(measure: "attendance"), as: .finance)
            #expect(listed.items.map(\.attended) == [0, 41])
            #expect(listed.items.map(\.possible) == [9999, 50])
            #expect(try await council.look(ShowChild(child: child), as: .payer).outcomes == 8)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `are refused for one reason at a time`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            let proposed = try await council.package(means, 1, child: child)
            let others = try await council.fundedPackage(means, 1)
            council.time.advance(days: 2)
            let own = try await council.package(means, 1, child: child)
            let sitting = try await council.openSitting(on: "2026-11-20")
            try await council.decide(.fund, own, in: sitting)
            try await council.close(sitting)
            let reported = try await council.repaired(
                RecordOutcome(
                    child: "Zbigniew",
                    package: "x",
                    measure: "mood",
                    value: " ",
                    on: "soon",
                    evidence: "hearsay",
                    beneficiary: "dog",
                    note: " "
                ),
                as: .coordinator,
                [
                    ("malformed-reference", { $0.child = child }),
                    ("malformed-reference", { $0.package = "PKG-99" }),
                    ("not-found", { $0.package = proposed }),
                    ("not-funded", { $0.package = others }),
                    ("other-child", { $0.package = own }),
                    ("malformed-date", { $0.on = "2026-11-21" }),
                    ("in-the-future", { $0.on = "2026-11-19" }),
                    ("before-package", { $0.on = "2026-11-20" }),
                    ("unknown-code", { $0.measure = "activity" }),
                    ("value-unreadable", { $0.value = "999" }),
                    ("unknown-code", { $0.value = "310" }),
                    ("unknown-code", { $0.evidence = "self" }),
                    ("unknown-choice", { $0.beneficiary = "child" }),
                    ("empty-text", { $0.note = "Started on Monday" }),
                ]
            )
            #expect(reported.outcome == "OUT-1")
            for role in [Role.chair, .finance, .payer, .auditor, .administrator] {
                let request = RecordOutcome(
                    child: child,
                    package: own,
                    measure: "goal",
                    value: "5",
                    on: "2026-11-20",
                    evidence: "self"
                )
                try await council.expectRefused(as: role, [("not-permitted", request)])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `values are read by their measure`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            let package = try await council.fundedPackage(means, 1, child: child)
            let rows: [(String, String, String?, String?, String?)] = [
                ("value-unreadable", "activity", "310", "1", "2"),
                ("value-unreadable", "goal", nil, nil, nil),
                ("score-off-scale", "goal", "11", nil, nil),
                ("score-off-scale", "goal", "-1", nil, nil),
                ("score-off-scale", "goal", "7.5", nil, nil),
                ("value-unreadable", "attendance", nil, nil, nil),
                ("value-unreadable", "attendance", "41", nil, nil),
                ("value-unreadable", "attendance", "41/50/60", nil, nil),
                ("value-unreadable", "attendance", "41/0", nil, nil),
                ("value-unreadable", "attendance", "-1/5", nil, nil),
                ("value-unreadable", "attendance", nil, "1", nil),
                ("value-unreadable", "attendance", "1/2", "1", "2"),
                ("value-unreadable", "attendance", nil, "1", "10000"),
                ("attended-more-than-possible", "attendance", "51/50", nil, nil),
                ("unknown-code", "risk", "severe", nil, nil),
            ]
            try await council.expectRefused(
                as: .coordinator,
                rows.map { code, measure, value, attended, possible in
                    let request = RecordOutcome(
                        child: child,
                        package: package,
                        measure: measure,
                        value: value,
                        attended: attended,
                        possible: possible,
                        on: "2026-11-18",
                        evidence: "self"
                    )
                    return (code, request)
                }
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `may be dated from the sitting on, where that was before the proposal was entered`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let sitting = try await council.openSitting()
            council.time.advance(days: 5)
            let child = try await council.child()
            let package = try await council.package(means, 1, child: child)
            try await council.decide(.fund, package, in: sitting)
            try await council.close(sitting)
            var request = RecordOutcome(
                child: child,
                package: package,
                measure: "goal",
                value: "5",
                on: "2026-11-17",
                evidence: "self"
            )
            try await council.expectRefused(as: .coordinator, [("before-package", request)])
            request.on = "2026-11-18"
            try await council.act(request, as: .coordinator)
        }
    }
}
