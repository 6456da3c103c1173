import Database
import Foundation
import TestSupport
import Testing

@testable import CLI

/// An auditor's bundle from the command line: a folder that is whole or not there.
struct EvidenceTests {
    @Test(arguments: Engine.allCases)
    func `it is written whole, for its owner alone, into a new folder or an empty one`(
        engine: Engine
    ) async throws {
        try await withPlace(on: engine) { place in
            try await Shell.with(database: place.url) { shell in
                var office = Office(shell)
                _ = try office.approveRun()
                office.sign(in: "finance")
                let shell = office.shell
                let first = try shell("evidence", "PAY-1", "-o", "new/", "--json")
                #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
                #expect(try first.value("payment") == "PAY-1")
                #expect(try Self.mode(of: "\(shell.home)/new") == 0o700)
                let files = try FileManager.default.contentsOfDirectory(
                    atPath: "\(shell.home)/new"
                )
                #expect(files.count > 10)
                for file in files {
                    #expect(try Self.mode(of: "\(shell.home)/new/\(file)") == 0o600)
                }
                let check = try shell.line("cd new && sha256sum --check --quiet SHA256SUMS")
                #expect(check.status == 0, "\(check.output)")

                try FileManager.default.createDirectory(
                    atPath: "\(shell.home)/empty",
                    withIntermediateDirectories: false
                )
                let second = try shell("evidence", "PAY-1", "-o", "empty")
                #expect(second.status == 0 && second.output.contains("README.txt"))
                let again = try shell("evidence", "PAY-1", "-o", "empty", "--json")
                #expect(again.status == 3 && again.code == "folder-in-use")
                let missing = try shell("evidence", "PAY-9", "-o", "other", "--json")
                #expect(missing.status == 3 && missing.code == "not-found")
                let nowhere = try shell("evidence", "PAY-1", "-o", "no/such", "--json")
                #expect(nowhere.status == 3 && nowhere.code == "folder-missing")
                let left = try FileManager.default.contentsOfDirectory(atPath: shell.home)
                #expect(!left.contains { $0.contains("partial") || $0 == "other" }, "\(left)")
            }
        }
    }

    @Test
    func `a folder that came to be there meanwhile is left as it is`() throws {
        let home = FileManager.default.temporaryDirectory
            .appending(path: "diversion-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: home) }
        let partial = try PartialFolder(of: "\(home)/bundle")
        _ = try partial.start()
        try FileManager.default.createDirectory(
            atPath: "\(home)/bundle",
            withIntermediateDirectories: false
        )
        try "old".write(toFile: "\(home)/bundle/old", atomically: false, encoding: .utf8)
        #expect(throws: LocalRefusal.self) { try partial.keep() }
        partial.remove()
        #expect(try FileManager.default.contentsOfDirectory(atPath: home) == ["bundle"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: home + "/bundle") == ["old"])
    }

    private static func mode(of path: String) throws -> Int {
        let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        return try #require(found as? NSNumber).intValue
    }
}
