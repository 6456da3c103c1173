import Foundation
import Testing

/// Exit codes and what stands on standard error.
struct EndingTests {
    @Test
    func `the version and help end well, on standard output`() async throws {
        try await Shell.with { diversion in
            let version = try diversion("--version")
            #expect(version.status == 0 && version.output == "0.1.0\n" && version.errors.isEmpty)
            let help = try diversion("fund", "add", "--help")
            #expect(help.status == 0 && help.output.contains("EXAMPLE") && help.errors.isEmpty)
        }
    }

    @Test(arguments: [
        (["fnd"], "Did you mean “fund”?"),
        (["fund", "alocate"], "Did you mean “allocate”?"),
        (["fund"], "Say what to do"),
        (["fund", "allocate", "FUND-1", "--head", "travel"], "--amount"),
        (["fund", "allocate", "FUND-1", "--hed", "travel"], "--head"),
        (["fund", "award", "FUND-1", "--letter", "x"], "--up or --down"),
        (["decide", "CCEP-2026-11-18", "PKG-1"], "--fund"),
    ])
    func `unknown or missing words end with 64 and say which`(
        words: [String],
        part: String
    ) async throws {
        try await Shell.with { diversion in
            let plain = try diversion.run(words)
            #expect(plain.status == 64 && plain.output.isEmpty)
            #expect(plain.errors.hasPrefix("diversion: ") && plain.errors.contains("(usage)"))
            #expect(plain.errors.contains(part), "\(plain.errors)")
            let json = try diversion.run(words + ["--json"])
            #expect(json.status == 64 && json.code == "usage", "\(json.errors)")
        }
    }

    @Test
    func `a refusal ends with 3, its code and a sentence`() async throws {
        try await Shell.with { diversion in
            let words = ["fund", "allocate", "FUND-1", "--head", "x", "--amount", "-5"]
            let plain = try diversion.run(words)
            #expect(plain.status == 3 && plain.output.isEmpty)
            #expect(plain.errors.hasSuffix("(nobody-here)\n"))
            #expect(try diversion.run(words + ["--json"]).code == "nobody-here")
        }
    }

    @Test
    func `an amount below zero is a refusal, not a missing word`() async throws {
        try await Shell.with { diversion in
            var diversion = diversion
            let admin = try diversion(
                "officer",
                "add",
                "Ada",
                "--role",
                "administrator",
                "--role",
                "finance",
                "--issue-token",
                "--json"
            )
            diversion.token = try admin.value("token")
            let fund = try diversion(
                "fund",
                "add",
                "A",
                "--funder",
                "B",
                "--from",
                "2026-01-01",
                "--to",
                "2026-12-31",
                "--award",
                "-5",
                "--json"
            )
            #expect(fund.status == 3 && fund.code == "amount-not-above-zero", "\(fund.errors)")
        }
    }

    @Test
    func `a fault ends with 70, an incident's number, and details in the log only`() async throws {
        try await Shell.with(database: "mysql://somewhere") { diversion in
            let run = try diversion("fund", "cap", "FUND-1", "--amount", "5")
            #expect(run.status == 70 && run.errors.contains("database-address, incident "))
            let log = try String(
                contentsOfFile: "\(diversion.home)/.local/state/diversion/diversion.log",
                encoding: .utf8
            )
            #expect(log.contains("code=database-address"))
        }
    }
}
