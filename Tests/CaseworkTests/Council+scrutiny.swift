import Casework
import Database
import Foundation
import Migrations
import Panel
import Sheets
import TestSupport

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

    /// Brings the schema up to date, as whoever owns it.
    func migrate() async throws {
        let owner = try place.open()
        _ = try await Schema(of: owner).migrate()
        await owner.close()
    }
}
