import Testing

/// Who imports whom: the arrows of the house, and one room for each library.
struct ImportTests {
    @Test
    func `a room imports only what its row allows`() {
        expectNone(Repository.swift.flatMap(Self.offences))
    }

    @Test
    func `every room has a row`() {
        let rooms = Set(Repository.swift.compactMap(\.room))
        expectNone(
            rooms.subtracting(Self.allowed.keys).sorted().map {
                Offence("Sources/\($0)", 1, "give the room a row in ImportTests")
            }
        )
    }

    @Test
    func `an import outside the row is found`() {
        let text = """
            import Foundation
            package import Money
            import struct Store.Fund
            // import GRDB
            @preconcurrency import CLibPQ
            """
        expect(Self.offences(in: TextFile("Sources/Panel/Rule.swift", text)), at: [3, 5])
        expect(Self.offences(in: TextFile("Sources/Nowhere/A.swift", text)), at: [2, 3, 5])
        expect(Self.offences(in: TextFile("Tests/StoreTests/A.swift", text)), at: [])
        expect(Self.offences(in: TextFile("Tests/TidyTests/A.swift", text)), at: [2, 3, 5])
    }

    static let system: Set = [
        "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc",
    ]

    static let allowed: [String: Set<String>] = [
        "Money": [],
        "Panel": ["Money"],
        "Reports": ["Money", "Panel"],
        "Sheets": ["CLibXLSX", "Money", "Panel", "SwiftCSV"],
        "Secrets": ["Crypto", "CryptoExtras"],
        "Database": [],
        "Postgres": ["CLibPQ", "Database"],
        "SQLite": ["Database", "GRDB", "GRDBSQLite"],
        "Store": ["Money", "Panel", "Database"],
        "Migrations": ["Database"],
        "Casework": [
            "Money", "Panel", "Reports", "Sheets", "Secrets", "Database", "Store", "Logging",
        ],
        "Seeds": ["Money", "Panel", "Casework"],
        "Web": [
            "CLibQR", "Money", "Panel", "Reports", "Sheets", "Casework", "Hummingbird",
            "HummingbirdCore", "HummingbirdTLS", "HTTPTypes", "NIOCore", "NIOHTTP1",
            "NIOHTTPTypes", "NIOSSL", "ServiceLifecycle", "UnixSignals", "Mustache", "Logging",
        ],
        "CLI": [
            "Money", "Panel", "Reports", "Sheets", "Secrets", "Database", "Postgres", "SQLite",
            "Migrations", "Casework", "Seeds", "Web", "ArgumentParser", "AsyncHTTPClient",
            "Configuration", "Logging", "NIOCore", "NIOHTTP1",
        ],
        // The one room that may: it measures the house against the bare drivers.
        "Bench": [
            "Money", "Panel", "Reports", "Secrets", "Sheets", "Database", "Postgres", "SQLite",
            "Store", "Migrations", "Casework", "Seeds", "Histogram", "Logging", "CLibPQ", "GRDB",
            "GRDBSQLite",
        ],
    ]

    static func offences(in file: TextFile) -> [Offence] {
        let room = file.path.hasPrefix("Tests/TidyTests/") ? "TidyTests" : file.room
        guard let room else { return [] }
        let allowed = Self.allowed[room] ?? (room == "TidyTests" ? ["Testing"] : [])
        return file.code(matching: importing).compactMap { line, match in
            let module = String(match.1)
            guard !allowed.contains(module), !system.contains(module) else { return nil }
            return Offence(file.path, line, "\(room) may not import \(module); move the code")
        }
    }

    private static var importing: Regex<(Substring, Substring)> {
        /^\s*(?:@\w+\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
    }
}
