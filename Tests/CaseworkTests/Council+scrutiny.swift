import Casework
import Database
import Foundation
import Migrations
import Panel
import Sheets
import TestSupport
import Testing

extension Council {
    /// The report to scrutiny in each of its forms: a page, JSON, CSV.
    func scrutiny(
        from: String = "2026-10",
        to: String = "2026-12",
        at event: Int64? = nil
    ) async throws -> [String] {
        try await withFolder { folder in
            var files: [String] = []
            for format in ["html", "json", "csv"] {
                let path = "\(folder)/report.\(format)"
                let known = event.map { "\($0)" }
                let report = WriteScrutiny(from: from, to: to, knownAt: known, format: format)
                _ = try await casework.write(report, as: caller(.chair)) { try Spool(path: path) }
                files.append(try String(contentsOfFile: path, encoding: .utf8))
            }
            return files
        }
    }

    /// Does what a step of the schema does, as whoever owns it.
    func migrate(_ name: String) async throws {
        let step = try #require(Step.all.first { $0.name == name })
        let owner = try place.open()
        try await owner.migrate { try $0.run(script: step.script(for: owner.engine)) }
        await owner.close()
    }
}
