import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `An outcome that was taken back` {
    private static let header =
        "provider,child,package,measure,value,attended,possible,on,evidence,beneficiary,note"

    private func file(_ rows: String...) -> ImportOutcomes {
        ImportOutcomes(file: Data(([Self.header] + rows).joined(separator: "\r\n").utf8))
    }

    private func withdraw(
        _ outcome: String,
        in council: Council,
        as caller: Caller? = nil
    ) async throws {
        _ = try await council.casework.perform(
            WithdrawOutcome(outcome: outcome, reason: "not-so"),
            as: caller ?? council.caller(.coordinator)
        )
    }

    /// The database itself lets a row stand once.
    private func expectKept(in scene: StartedCase) async throws {
        try await scene.report("3", measure: "goal")
        let foreign = "outcome_import_rows_in_place_of_fkey"
        let isSQLite = scene.council.place.engine == .sqlite
        for (place, code) in [
            ("NULL", "outcome_import_rows_first"),
            ("r.outcome_id", isSQLite ? "foreign-key" : foreign),
            ("r.in_place_of", "outcome_import_rows_in_place_of_key"),
        ] {
            await #expect(throws: DatabaseError.constraint(code), "\(place)") {
                try await scene.council.database.write { act in
                    try act.write(
                        SQL(
                            stringLiteral: """
                                INSERT INTO outcome_import_rows
                                SELECT n.id, r.import_id, r.digest, \(place)
                                FROM outcome_import_rows r, outcomes n, outcomes t
                                WHERE t.ref = 'OUT-6' AND r.outcome_id = t.id AND n.ref = 'OUT-7'
                                """
                        )
                    )
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `may come again as the same row of a file, as often as it was taken back`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            let row = "\(scene.funded.provider),\(scene.child),\(scene.funded.package),goal"
            func take(_ request: ImportOutcomes) async throws -> String {
                let taken = try await council.casework.perform(request, as: scene.worker)
                return "\(taken.first) to \(taken.last)\(taken.isAgain == true ? " again" : "")"
            }
            let both = file("\(row),7,,,2026-11-18,self,,", "\(row),8,,,2026-11-18,self,,")
            let first = file("\(row),7,,,2026-11-18,self,,")
            #expect(try await take(both) == "OUT-1 to OUT-2")
            #expect(try await take(both) == "OUT-1 to OUT-2 again")
            try await withdraw("OUT-1", in: council, as: scene.worker)
            let standing = try await rowFaults { try await take(both) }
            #expect(standing == ["3 on already-reported"], "the other one stands")
            #expect(try await take(first) == "OUT-3 to OUT-3")
            #expect(try await take(first) == "OUT-3 to OUT-3 again")
            try await withdraw("OUT-3", in: council)
            #expect(try await take(first) == "OUT-4 to OUT-4")
            try await withdraw("OUT-2", in: council)
            try await withdraw("OUT-4", in: council)
            #expect(try await take(both) == "OUT-5 to OUT-6")
            #expect(try await take(both) == "OUT-5 to OUT-6 again")
            let shown = try await council.look(ListOutcomes(), as: .finance).items
            #expect(shown.filter { $0.withdrawn == nil }.map(\.outcome) == ["OUT-6", "OUT-5"])
            try await expectKept(in: scene)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `hands its follow-ups on to the earliest report of the same start`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            council.time.advance(days: 4)
            try await scene.report("310", as: scene.worker)
            try await scene.report("310", on: "2026-11-21", as: scene.worker)
            try await scene.report("310", on: "2026-11-20", as: scene.worker)
            try await scene.report("310", on: "2026-11-19", for: "family")
            #expect(try await scene.all().count == 4)
            try await withdraw("OUT-1", in: council, as: scene.worker)
            #expect(
                try await council.newest() == "Pat Rowe: outcome-withdraw OUT-1 "
                    + "follow-ups=FUP-5 to FUP-8 handed-to=OUT-3 "
                    + "package=\(scene.funded.package) reason=not-so"
            )
            let asked = try await scene.all()
            let (now, before) = (asked.prefix(4), asked.suffix(4))
            #expect(asked.count == 8 && before.allSatisfy { $0.outcome == "OUT-1" })
            #expect(now.allSatisfy { $0.outcome == "OUT-3" })
            #expect(now.last.map { "\($0.due)" } == "2026-12-18")
            #expect(now.allSatisfy { $0.provider == scene.funded.provider })
            try await withdraw("OUT-3", in: council)
            #expect(try await scene.all().prefix(4).allSatisfy { $0.outcome == "OUT-2" })
            try await withdraw("OUT-2", in: council)
            #expect(try await !council.newest().contains("follow-ups"), "nobody else reported it")
            #expect(try await scene.all().count == 12)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `hands them on to what the council or another provider saw of the same case`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await SharedCase(council)
            try await scene.report(as: scene.first, on: "2026-12-21")
            try await scene.report(as: scene.second, on: "2026-12-22")
            try await scene.report(as: council.caller(.coordinator), on: "2026-12-23")
            func asked() async throws -> [String] {
                let all = try await council.look(ListFollowUps(), as: .coordinator).items
                return all.filter { $0.weeks == 4 && $0.state != .notAsked }
                    .map { "\($0.outcome) \($0.provider ?? "nobody")" }
            }
            #expect(try await asked() == ["OUT-1 PRV-1"], "one start, whoever reports it")
            try await withdraw("OUT-1", in: council, as: scene.first)
            #expect(try await asked() == ["OUT-2 PRV-2"])
            try await withdraw("OUT-2", in: council, as: scene.second)
            #expect(try await asked() == ["OUT-3 nobody"], "two work on the package")
            try await withdraw("OUT-3", in: council)
            #expect(try await asked() == [])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `has what is asked about it neither answered nor verified`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310")
            council.time.advance(days: 100)
            _ = try await council.casework.perform(Remind(), as: .local)
            try await scene.answer("FUP-2", "sustained")
            try await withdraw("OUT-1", in: council)
            for asked in ["FUP-1", "FUP-3"] {
                let answered = await refusal { try await scene.answer(asked, "not-sustained") }
                #expect(answered == "not-asked")
            }
            let seen = VerifyFollowUp(followUp: "FUP-2", evidence: "official")
            try await council.expectRefused(as: .chair, [("outcome-withdrawn", seen)])
        }
    }
}
