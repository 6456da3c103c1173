import Database
import Foundation
import TestSupport
import Testing

struct ExportTests {
    private func ledger(_ body: (Shell) throws -> Void) async throws {
        try await Shell.with { shell in
            var shell = shell
            shell.token = try shell(
                "officer",
                "add",
                "A",
                "--role",
                "administrator",
                "--issue-token",
                "--json"
            )
            .value("token")
            shell.token = try shell(
                "officer",
                "add",
                "F",
                "--role",
                "finance",
                "--issue-token",
                "--json"
            )
            .value("token")
            _ = try shell(
                "fund",
                "add",
                "D",
                "--funder",
                "O",
                "--from",
                "2026-04-01",
                "--to",
                "2099-03-31",
                "--award",
                "60,000.10"
            )
            try body(shell)
        }
    }

    @Test
    func `a workbook has numbers, dates, a frozen header and totals that are formulas`()
        async throws
    {
        try await ledger { shell in
            let run = try shell("export", "ledger", "--format", "xlsx", "-o", "l.xlsx", "--json")
            #expect(run.status == 0)
            let rows = try run.value("rows")
            #expect(rows == "1")
            #expect(try permissions(of: shell.home + "/l.xlsx") == 0o600)
            let sheet = try unzipped(shell.home + "/l.xlsx", "xl/worksheets/sheet1.xml")
            #expect(sheet.contains("<v>60000.1</v>"))
            #expect(sheet.contains("<f>SUM(P2:P2)</f><v>60000.1</v>"))
            #expect(sheet.contains("<f>SUM(Z2:Z2)</f>"))
            #expect(sheet.contains("state=\"frozen\""))
        }
    }

    @Test
    func `what cannot be written leaves nothing, and says where`() async throws {
        try await ledger { shell in
            let run = try shell("export", "hledger", "-o", "no/such/folder.journal", "--json")
            #expect(run.status == 3)
            #expect(run.code == "folder-missing")
            let unknown = try shell(
                "export",
                "ledger",
                "--fund",
                "FUND-9",
                "-o",
                "l.csv",
                "--json"
            )
            #expect(unknown.code == "not-found")
            let left = try FileManager.default.contentsOfDirectory(atPath: shell.home)
            #expect(!left.contains { $0.hasPrefix("l.csv") })
        }
    }

    @Test(arguments: [("csv", 0), ("xlsx", 4)])
    func `a disk that fills up is the file's fault, and leaves nothing`(
        format: String,
        blocks: Int
    ) async throws {
        // Reading an SQLite file takes room of its own, which the limit would refuse first.
        try await Shell.with(on: .postgres) { shell, _ in
            var shell = shell
            try shell.signIn()
            shell.token = try shell(
                "officer",
                "add",
                "F",
                "--role",
                "auditor",
                "--issue-token",
                "--json"
            )
            .value("token")
            let export = "diversion export ledger --format \(format) -o l --json"
            let run = try shell.line("trap '' XFSZ; ulimit -f \(blocks); \(export)")
            #expect(run.status == 70 && run.output.contains("\"file-unwritable\""), "\(run)")
            let left = try FileManager.default.contentsOfDirectory(atPath: shell.home)
            #expect(!left.contains { $0.hasPrefix("l") })
        }
    }

    @Test
    func `JSON and the statement do not share standard output`() async throws {
        try await ledger { shell in
            let both = try shell("export", "hledger", "--json")
            #expect(both.status == 64)
            let book = try shell("export", "ledger", "--format", "xlsx")
            #expect(book.status == 64)
            let journal = try shell("export", "hledger")
            #expect(journal.output.contains("£60000.10"))
        }
    }
}
