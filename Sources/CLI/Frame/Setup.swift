import Casework
import Configuration
import Foundation

/// What the environment and the configuration file say; the environment wins.
struct Setup: Sendable {
    /// As it was set; nil leaves the default.
    let database: String?
    let keyFile: String
    /// Another machine's, which is asked instead of a database.
    let server: String?
    /// A PEM file of the authority that signed the server's certificate, where no machine knows it.
    let authority: String?
    let token: String?
    let folders: Folders

    static func read() async throws -> Setup {
        let environment = EnvironmentVariablesProvider()
        let folders = Folders.current
        let own = environment.prefixKeys(with: "diversion")
        // The token is a secret: from the environment, or the file that only its owner reads.
        let secrets = ConfigReader(provider: own)
        let settings = ConfigReader(
            providers: [own] + (try await file(folders.configuration + "/config.json"))
        )
        return Setup(
            database: settings.filled("database"),
            keyFile: settings.filled("keyFile") ?? folders.configuration + "/identity.key",
            server: settings.filled("server"),
            authority: settings.filled("ca") ?? settings.filled("serverCA"),
            token: try secrets.filled("token") ?? PrivateFile(folders.token).text(),
            folders: folders
        )
    }

    private static func file(_ path: String) async throws -> [any ConfigProvider] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        try check(path)
        let place = InMemoryProvider(values: ["filePath": ConfigValue(stringLiteral: path)])
        do {
            return [
                try await FileProvider<JSONSnapshot>(config: ConfigReader(provider: place))
            ]
        } catch {
            throw unreadable(path, "\(error)")
        }
    }

    /// A word that is not known would be left out without a word, and another database used.
    private static func check(_ path: String) throws {
        let data = FileManager.default.contents(atPath: path) ?? Data()
        guard let values = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw unreadable(path, "no object")
        }
        for (key, value) in values.sorted(by: { $0.key < $1.key })
        where !known.contains(key) || !(value is String) {
            throw unreadable(path, "key \(key)")
        }
    }

    private static let known: Set = ["database", "keyFile", "server", "serverCA"]

    private static func unreadable(_ path: String, _ detail: String) -> Fault {
        Fault(
            code: "settings-unreadable",
            sentence: "The configuration file \(path) cannot be used: it must read "
                + #"{"database": "…", "keyFile": "…", "server": "…", "serverCA": "…"}, or some "#
                + "of them.",
            detail: detail
        )
    }
}

/// Where the XDG base directory specification puts things.
struct Folders: Sendable {
    let configuration: String
    let data: String
    let state: String

    var token: String { configuration + "/token" }

    static let current = Folders(ConfigReader(provider: EnvironmentVariablesProvider()))

    private init(_ environment: ConfigReader) {
        let home = environment.filled("home") ?? NSHomeDirectory()
        func folder(_ key: String, unless usual: String) -> String {
            // A relative path is to be ignored, says the specification.
            let set = environment.filled(key).flatMap { $0.hasPrefix("/") ? $0 : nil }
            return (set ?? home + usual) + "/diversion"
        }
        configuration = folder("xdgConfigHome", unless: "/.config")
        data = folder("xdgDataHome", unless: "/.local/share")
        state = folder("xdgStateHome", unless: "/.local/state")
    }
}

extension ConfigReader {
    /// The text under this key; an empty one counts as none.
    func filled(_ key: String) -> String? {
        string(forKey: ConfigKey(stringLiteral: key)).flatMap { $0.isEmpty ? nil : $0 }
    }
}
