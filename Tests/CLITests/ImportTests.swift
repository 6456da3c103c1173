import Foundation
import Testing

/// A file that comes in, as it is sent on the command line.
struct ImportTests {
    /// A coordinator's desk; no order is there yet, so that no line is found.
    private func withCoordinator(_ body: (Shell) throws -> Void) async throws {
        try await Shell.with { diversion in
            var diversion = diversion
            let admin = try diversion.run(
                "officer add Ada --role administrator --role coordinator --issue-token --json"
                    .split(separator: " ").map(String.init)
            )
            diversion.token = try admin.value("token")
            try body(diversion)
        }
    }

    @Test
    func `has its faults listed by row and column, for people and for programs`() async throws {
        let file = """
            line,date,attendance,note
            ORD-1/1,2026-02-30,late,Zbigniew was tired
            ORD-1,2026-02-20,late,
            """
        try await withCoordinator { diversion in
            let plain = try diversion("session", "import", "-", input: file)
            #expect(plain.status == 3 && plain.output.isEmpty)
            let lines = plain.errors.split(separator: "\n")
            #expect(lines.count == 4)
            #expect(lines.first?.hasPrefix("diversion: 3 faults") == true)
            #expect(lines.first?.hasSuffix("(import-has-errors)") == true)
            #expect(lines.contains { $0.hasPrefix("  row 2, date: ") })
            #expect(lines.last?.hasSuffix("(malformed-reference)") == true)
            #expect(!plain.errors.contains("Zbigniew"))

            let json = try diversion("session", "import", "-", "--json", input: file)
            #expect(json.status == 3 && json.code == "import-has-errors")
            let parts = try JSONDecoder().decode(Trouble.self, from: Data(json.errors.utf8))
            #expect(parts.error.faults.map(\.row) == [2, 2, 3])
            #expect(parts.error.faults.map(\.column) == ["line", "date", "line"])
            #expect(
                parts.error.faults.map(\.code)
                    == ["not-found", "malformed-date", "malformed-reference"]
            )
        }
    }

    private struct Trouble: Decodable {
        let error: Words

        struct Words: Decodable {
            let faults: [Place]
        }

        struct Place: Decodable {
            let row: Int
            let column: String?
            let code: String
        }
    }

    @Test
    func `is read by name or from standard input, and told apart when it is none`() async throws {
        try await withCoordinator { diversion in
            let path = "\(diversion.home)/sessions.csv"
            try Data("line;date;attendance\n".utf8).write(to: URL(filePath: path))
            for (words, input, code) in [
                ([path], nil, "separated-by-semicolons"),
                (["\(path).gone"], nil, "file-unreadable"), (["-"], nil, "empty-input"),
                (["-"], "line\tdate\n", "separated-by-tabs"), (["-"], "date\n", "column-missing"),
            ] as [([String], String?, String)] {
                let run = try diversion.run(
                    ["session", "import"] + words + ["--json"],
                    input: input
                )
                #expect(run.status == 3)
                #expect(run.code == code, "\(run.errors)")
            }
        }
    }
}
