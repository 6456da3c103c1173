import Foundation
import Testing

/// A rule that `.swift-format` does not list is off, so a new toolchain's rules must be added.
struct FormatTests {
    private struct Configuration: Decodable {
        let rules: [String: Bool]
    }

    @Test
    func `the formatter's every rule is listed`() throws {
        let known = try Self.rules(in: Self.dump())
        let listed = try Self.rules(in: Repository.text(".swift-format").text)
        #expect(known.count > 30)
        expectNone(Self.offences(listed: listed, known: known))
    }

    @Test
    func `a missing and an invented rule are found`() throws {
        let listed = try Self.rules(in: #"{"rules": {"OneCasePerLine": true, "Invented": false}}"#)
        let found = Self.offences(listed: listed, known: ["OneCasePerLine", "OrderedImports"])
        #expect(
            found.map(\.remedy) == [
                "list OrderedImports", "take out Invented: no rule is so called",
            ]
        )
    }

    static func offences(listed: Set<String>, known: Set<String>) -> [Offence] {
        known.subtracting(listed).sorted().map { Offence(".swift-format", 1, "list \($0)") }
            + listed.subtracting(known).sorted().map {
                Offence(".swift-format", 1, "take out \($0): no rule is so called")
            }
    }

    static func rules(in json: String) throws -> Set<String> {
        let configuration = try JSONDecoder().decode(Configuration.self, from: Data(json.utf8))
        return Set(configuration.rules.keys)
    }

    private static func dump() throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["swift", "format", "dump-configuration"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
