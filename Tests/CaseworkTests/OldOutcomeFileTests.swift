import Casework
import Database
import Foundation
import Money
import Panel
import Secrets
import TestSupport
import Testing

@Suite struct `A file of outcomes that names nothing of a plan` {
    @Test(arguments: Engine.allCases)
    func `is made of the rows that it was before there was a column for it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let child = try await council.shown(funded.package).child
            let row = [funded.provider, child, funded.package, "goal", "6"]
            let on = ["2026-12-10", "self"]
            func take(_ header: String, _ cells: [String]) async throws -> String {
                let file = header + "\n" + cells.joined(separator: ",")
                let request = ImportOutcomes(file: Data(file.utf8))
                return try await council.casework.perform(request, as: funded.worker).first
            }
            let old = "provider,child,package,measure,value,on,evidence"
            let first = try await take(old, row + on)
            try await council.act(
                WithdrawOutcome(outcome: first, reason: "not-so"),
                as: .coordinator
            )
            _ = try await take(old + ",planned", row + on + [""])
            // As every row was known that came in before: by its cells without the plan's.
            let cells = row + ["", ""] + on + Array(repeating: "", count: 12)
            let digest = council.keyring.fingerprint(
                Array(cells.joined(separator: "\u{1F}").utf8)
            )
            let kept = try await council.database.read { act in
                try act.all("SELECT digest, in_place_of FROM outcome_import_rows")
            }
            let digests: [[UInt8]] = try kept.map { try $0["digest"] }
            #expect(digests == [digest, digest])
            let places: [ID?] = try kept.map { try $0["in_place_of"] }
            #expect(places.compactMap(\.self).count == 1)
        }
    }
}
