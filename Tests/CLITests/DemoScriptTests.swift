import Foundation
import Testing

/// `make demo` behind the build: what a newcomer sees, and what a second run makes of the first.
struct DemoScriptTests {
    @Test
    func `it shows the position, a decision and what to try; again it uses what is there`()
        async throws
    {
        try await Shell.with { diversion in
            let first = try diversion.script("Tests/Demo/run.sh", "demo")
            #expect(first.status == 0, "\(first.errors)")
            for shown in [
                "export DIVERSION_TOKEN=", "$ diversion position", "FUND-1", "FUND-2",
                "$ diversion trace CCEP-", "Superseded by", "What came of it", ". demo/chair",
                "--fund --preview", "$ diversion trace PAY-", "diversion evidence PAY-",
                "diversion accruals", "sign in as     provider@demo.example", "authenticator",
            ] {
                #expect(first.output.contains(shown), "\(shown)")
            }
            // The tables of a trace are as wide as what is in them, off a terminal.
            let before = try #require(first.output.split(separator: "$ diversion trace ").first)
            let after = try #require(first.output.split(separator: "What to try next").last)
            let own: [Substring] = "\(before)\(after)".split(separator: "\n")
            let wide = own.filter { $0.count > 80 }
            #expect(wide.allSatisfy { $0.hasPrefix("export ") }, "\(wide)")

            let second = try diversion.script("Tests/Demo/run.sh", "demo")
            #expect(second.status == 0 && second.output.hasPrefix("Using the demo"))
            let position = try #require(first.output.split(separator: "$ diversion trace").first)
            #expect(second.output.contains(position.suffix(800)))
        }
    }

    @Test
    func `a first run that was broken off is no obstacle`() async throws {
        try await Shell.with { diversion in
            let half = "\(diversion.home)/demo.new"
            try FileManager.default.createDirectory(
                atPath: half,
                withIntermediateDirectories: true
            )
            var broken = diversion
            broken.database = "sqlite:\(half)/demo.sqlite"
            #expect(try broken("migrate").status == 0)
            let run = try diversion.script("Tests/Demo/run.sh", "demo")
            #expect(run.status == 0, "\(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: half))
        }
    }

    @Test
    func `a demo whose tokens are no longer good is put aside for a new one`() async throws {
        try await Shell.with { diversion in
            let first = try diversion.script("Tests/Demo/run.sh", "demo")
            #expect(first.status == 0, "\(first.errors)")
            let tokens = "\(diversion.home)/demo/tokens"
            try first.output.replacing("dvt_", with: "dvt_x")
                .write(toFile: tokens, atomically: true, encoding: .utf8)
            let second = try diversion.script("Tests/Demo/run.sh", "demo")
            #expect(second.status == 0 && second.output.hasPrefix("$ diversion demo"))
            #expect(FileManager.default.fileExists(atPath: "\(diversion.home)/demo.old/tokens"))
        }
    }
}

extension Shell {
    /// Runs a script of the repository on the built executable, in this home.
    fileprivate func script(_ path: String, _ folder: String) throws -> Run {
        let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try run(
            [top.appending(path: path).path, Self.executable.path, folder],
            more: ["DEMO_SERVE": "no"],
            program: URL(fileURLWithPath: "/bin/bash")
        )
    }
}
