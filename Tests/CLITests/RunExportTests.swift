import Database
import Foundation
import TestSupport
import Testing

@testable import CLI

/// The file for the ledger, from the built executable, on both engines.
struct RunExportTests {
    @Test(arguments: Engine.allCases)
    func `a kill during the export leaves no half file, and pays nothing`(
        engine: Engine
    ) async throws {
        try await withPlace(on: engine) { place in
            try await Shell.with(database: place.url) { shell in
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
                // Sent again with its key, as a script does that does not know whether it was done.
                for _ in 1...2 {
                    let keyed = try office.shell(
                        "run",
                        "export",
                        "RUN-1",
                        "--idempotency-key",
                        "night"
                    )
                    #expect(keyed.output == text)
                    try? FileManager.default.removeItem(atPath: file)
                    let written = try office.shell(
                        "run",
                        "export",
                        "RUN-1",
                        "-o",
                        file,
                        "--idempotency-key",
                        "night"
                    )
                    #expect(written.status == 0)
                    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
                }
            }
        }
    }
}

/// A file that is written beside first.
struct PartialTests {
    @Test
    func `what stood there stands until all of the new file does`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "diversion-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "run.csv").path
        func there() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
        try "old".write(toFile: path, atomically: true, encoding: .utf8)
        let partial = try Partial(of: path)
        try partial.write("new")
        #expect(try there() == "old")
        #expect(try permissions(of: partial.path) == 0o600)
        try partial.keep()
        #expect(try there() == "new")
        #expect(try permissions(of: path) == 0o600)
        let given = try Partial(of: path)
        try given.write("newer")
        given.remove()
        #expect(try there() == "new")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["run.csv"])
    }
}

/// Who may read and write a file, as `chmod` has it.
func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}
