import Foundation
import Testing

/// Settings, the key, the token, and databases that are not ready.
struct SetupTests {
    @Test
    func `the first use makes the database and its key, readable by their owner only`()
        async throws
    {
        try await Shell.with { diversion in
            let added = try diversion("officer", "add", "Ada", "--role", "administrator")
            #expect(added.status == 0, "\(added.errors)")
            let key = "\(diversion.home)/.config/diversion/identity.key"
            #expect(try Self.permissions(key) == 0o600)
            let database = "\(diversion.home)/.local/share/diversion/diversion.sqlite"
            #expect(FileManager.default.fileExists(atPath: database))
        }
    }

    @Test
    func `a named database is made by migrate only`() async throws {
        try await Shell.with(database: "sqlite:panel.sqlite") { diversion in
            let early = try diversion("officer", "add", "Ada", "--role", "chair", "--json")
            #expect(early.status == 70 && early.code == "migrate-needed")
            #expect(try diversion("migrate").output.contains("steps applied"))
            #expect(try diversion("migrate").output == "The database is up to date.\n")
            let keyless = try diversion("officer", "add", "Ada", "--role", "chair", "--json")
            #expect(keyless.status == 70 && keyless.code == "key-missing")
        }
    }

    @Test
    func `a key is never overwritten`() async throws {
        try await Shell.with { diversion in
            #expect(try diversion("key", "create").status == 0)
            let again = try diversion("key", "create", "--json")
            #expect(again.status == 3 && again.code == "key-exists")
        }
    }

    @Test
    func `a token is kept by login and forgotten by logout`() async throws {
        try await Shell.with { diversion in
            let added = try diversion(
                "officer",
                "add",
                "Ada",
                "--role",
                "administrator",
                "--issue-token",
                "--json"
            )
            #expect(try diversion("login", input: "").status == 3)
            #expect(try diversion("login", input: added.value("token") + "\n").status == 0)
            let path = "\(diversion.home)/.config/diversion/token"
            #expect(try Self.permissions(path) == 0o600)
            #expect(try diversion("officer", "add", "Bo", "--role", "chair").status == 0)
            let wrong = try diversion(
                "officer",
                "add",
                "Cy",
                "--role",
                "chair",
                "--json",
                more: ["DIVERSION_TOKEN": "dvt_wrong"]
            )
            #expect(wrong.code == "wrong-token")
            #expect(try diversion("logout").status == 0)
            let out = try diversion("officer", "add", "Di", "--role", "chair", "--json")
            #expect(out.code == "not-signed-in")
        }
    }

    @Test
    func `the environment wins over the configuration file, and an option over both`()
        async throws
    {
        try await Shell.with { diversion in
            let folder = "\(diversion.home)/.config/diversion"
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
            let file = "\(folder)/config.json"
            try #"{"database": "sqlite:file.db"}"#.write(
                toFile: file,
                atomically: true,
                encoding: .utf8
            )
            _ = try diversion("migrate")
            _ = try diversion("migrate", more: ["DIVERSION_DATABASE": "sqlite:environment.db"])
            _ = try diversion(
                "migrate",
                "--database",
                "sqlite:option.db",
                more: ["DIVERSION_DATABASE": "sqlite:environment.db"]
            )
            for name in ["file", "environment", "option"] {
                let path = "\(diversion.home)/\(name).db"
                #expect(FileManager.default.fileExists(atPath: path), "\(name)")
            }
            try "{".write(toFile: file, atomically: true, encoding: .utf8)
            let broken = try diversion("migrate", "--json")
            #expect(broken.status == 70 && broken.code == "settings-unreadable")
        }
    }

    @Test
    func `a file that is no database of ours is left alone`() async throws {
        try await Shell.with(database: "sqlite:letter.txt") { diversion in
            let path = "\(diversion.home)/letter.txt"
            let letter = String(repeating: "Dear panel, ", count: 100)
            try letter.write(toFile: path, atomically: true, encoding: .utf8)
            for words in [["migrate"], ["fund", "cap", "FUND-1", "--amount", "1"]] {
                let run = try diversion.run(words + ["--json"])
                #expect(run.status == 70 && run.code == "database-corrupt", "\(run.errors)")
            }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == letter)
        }
    }

    private static func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
