import Database
import Foundation
import TestSupport
import Testing

/// The file for the ledger, from the built executable, on both engines.
struct RunExportTests {
    @Test(arguments: Engine.allCases)
    func `a kill during the export leaves no half file, and pays nothing`(
        engine: Engine
    ) async throws {
        try await withPlace(on: engine) { place in
            let database = engine == .sqlite ? "sqlite:\(place.address)" : place.address
            try await Shell.with(database: database) { shell in
                var office = Office(shell)
                let fund = try office.approveRun()
                let file = "\(shell.home)/run.csv"
                var seen: [String] = []
                for milliseconds in [0, 10, 20, 30, 40, 60, 80, 100, 130, 160, 200, 300] {
                    try office.shell.kill(
                        ["run", "export", "RUN-1", "-o", file],
                        after: milliseconds
                    )
                    if FileManager.default.fileExists(atPath: file) {
                        seen.append(try String(contentsOfFile: file, encoding: .utf8))
                        try FileManager.default.removeItem(atPath: file)
                    }
                }
                let whole = try office.shell("run", "export", "RUN-1", "-o", file, "--json")
                #expect(whole.status == 0, "\(whole.errors)")
                let text = try String(contentsOfFile: file, encoding: .utf8)
                #expect(text.hasPrefix("Run,Payment,") && text.hasSuffix(",45.00\r\n"))
                #expect(seen.allSatisfy { $0 == text })
                #expect(
                    try office.shell("run", "show", "RUN-1", "--json").value("state") == "exported"
                )
                let position = try office.shell("position", fund, "--json")
                #expect(try position.value("heads.mentoring.paid_pence") == "0")
                #expect(try position.value("heads.mentoring.invoiced_pence") == "4500")
                let again = try office.shell("run", "export", "RUN-1")
                #expect(again.output == text)
            }
        }
    }
}
