import Casework
import Configuration
import Foundation

/// What the environment and the configuration file say; the environment wins.
struct Setup: Sendable {
    /// As it was set; nil leaves the default.
    let database: String?
    let keyFile: String
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
            token: try secrets.filled("token") ?? PrivateFile(folders.token).text(),
            folders: folders
        )
    }

    private static func file(_ path: String) async throws -> [any ConfigProvider] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let place = InMemoryProvider(values: ["filePath": ConfigValue(stringLiteral: path)])
        do {
            return [
                try await FileProvider<JSONSnapshot>(config: ConfigReader(provider: place))
            ]
        } catch {
            throw Fault(
                code: "settings-unreadable",
                sentence: "The configuration file \(path) is not JSON that can be read: mend it.",
                detail: "\(error)"
            )
        }
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
