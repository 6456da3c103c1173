import Database
import Foundation
import Panel
import TestSupport
import Testing

/// The demo from the command line: what it prints, and where it refuses.
struct DemoTests {
    @Test(arguments: Engine.allCases)
    func `a line for each role is printed, finance first, and each token is good`(
        engine: Engine
    ) async throws {
        try await Self.withReadyShell(on: engine) { diversion in
            let demo = try diversion("demo")
            #expect(demo.status == 0, "\(demo.errors)")
            #expect(demo.errors.contains("CCEP-") && demo.errors.contains("wait for the chair"))
            let all = demo.output.split(separator: "\n")
            let lines = all.filter { $0.hasPrefix("export ") }
            #expect(all.dropFirst(lines.count).allSatisfy { $0.hasPrefix("#") })
            #expect(demo.output.contains("chair@demo.example"))
            #expect(demo.output.contains("password       three little ducks"))
            #expect(lines.count == Role.allCases.count)
            #expect(lines.first?.contains("# finance, ") == true)
            var roles: Set<String> = []
            for line in lines {
                let found = line.wholeMatch(of: /export DIVERSION_TOKEN=(\S+)  # (\w+), (.+)/)
                let match = try #require(found, "\(line)")
                var someone = diversion
                someone.token = String(match.1)
                let who = try someone("whoami", "--json")
                #expect(try who.value("name") == match.3)
                #expect(try who.value("roles.0") == match.2)
                roles.insert(String(match.2))
            }
            #expect(roles == Set(Role.allCases.map(\.rawValue)))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a named database in which nothing is yet is made ready, its key too`(
        engine: Engine
    ) async throws {
        try await withPlace(on: engine) { place in
            try await Shell.with(database: place.url) { diversion in
                let demo = try diversion("demo")
                #expect(demo.status == 0, "\(demo.errors)")
                let again = try diversion("migrate")
                #expect(again.status == 0, "\(again.errors)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `programs get the same as JSON, and a second demo is refused`(
        engine: Engine
    ) async throws {
        try await Self.withReadyShell(on: engine) { diversion in
            let demo = try diversion("demo", "--json")
            #expect(demo.status == 0 && demo.errors.isEmpty, "\(demo.errors)")
            #expect(try demo.value("sign_ins.0.role") == "finance")
            var finance = diversion
            finance.token = try demo.value("sign_ins.0.token")
            let before = try finance("audit", "verify", "--json")
            let (events, acts) = (try before.value("events"), try demo.value("acts"))
            #expect(events == acts)
            let again = try diversion("demo", "--json")
            #expect(again.status == 3 && again.code == "database-not-empty")
            let after = try finance("audit", "verify", "--json")
            #expect(after.output == before.output)
        }
    }

    @Test
    func `with nothing set it fills the file of the first use; one officer is enough to refuse`()
        async throws
    {
        try await Shell.with { diversion in
            let demo = try diversion("demo")
            #expect(demo.status == 0, "\(demo.errors)")
            let database = "\(diversion.home)/.local/share/diversion/diversion.sqlite"
            #expect(FileManager.default.fileExists(atPath: database))
        }
        try await Shell.with { diversion in
            #expect(try diversion("officer", "add", "Ada", "--role", "administrator").status == 0)
            let demo = try diversion("demo")
            #expect(demo.status == 3 && demo.output.isEmpty)
            #expect(demo.errors.contains("(database-not-empty)"))
        }
    }

    /// A shell whose database is migrated and has a key.
    private static func withReadyShell(
        on engine: Engine,
        _ body: (Shell) async throws -> Void
    ) async throws {
        try await withPlace(on: engine) { place in
            try await Shell.with(database: place.url) { diversion in
                #expect(try diversion("migrate").status == 0)
                #expect(try diversion("key", "create").status == 0)
                try await body(diversion)
            }
        }
    }
}
