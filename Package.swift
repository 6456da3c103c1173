// swift-tools-version: 6.2
import PackageDescription

/// Every room is built alike: warnings stop the build, and a room shows only what it means to.
let house: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ imports: [Target.Dependency] = [], path: String? = nil) -> Target {
    .target(
        name: name,
        dependencies: imports,
        path: path ?? "Sources/\(name)",
        swiftSettings: house
    )
}

/// A room whose text files are compiled into the executable, so that it runs without this folder.
func embedding(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
    .target(
        name: name,
        dependencies: imports,
        path: name,
        exclude: ["columns.txt"],
        resources: [.embedInCode("steps")],
        swiftSettings: house
    )
}

/// The folders left out hold what tests read from where it stands.
func tests(
    _ name: String,
    _ imports: [Target.Dependency],
    without folders: [String] = []
) -> Target {
    .testTarget(
        name: name,
        dependencies: imports,
        path: "Tests/\(name)",
        exclude: folders,
        swiftSettings: house
    )
}

func program(_ name: String, _ imports: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name,
        dependencies: imports,
        path: "Sources/\(name)",
        swiftSettings: house
    )
}

func library(_ name: String, of package: String) -> Target.Dependency {
    .product(name: name, package: package)
}

let argumentParser = library("ArgumentParser", of: "swift-argument-parser")
let configuration = library("Configuration", of: "swift-configuration")
let crypto = library("Crypto", of: "swift-crypto")
let cryptoExtras = library("CryptoExtras", of: "swift-crypto")
let grdb = library("GRDB", of: "GRDB.swift")
let histogram = library("Histogram", of: "hdrhistogram-swift")
let httpClient = library("AsyncHTTPClient", of: "async-http-client")
let httpTypes = library("HTTPTypes", of: "swift-http-types")
let hummingbird = library("Hummingbird", of: "hummingbird")
let hummingbirdServer = library("HummingbirdCore", of: "hummingbird")
let hummingbirdTesting = library("HummingbirdTesting", of: "hummingbird")
let hummingbirdTLS = library("HummingbirdTLS", of: "hummingbird")
let lifecycle = library("ServiceLifecycle", of: "swift-service-lifecycle")
let logging = library("Logging", of: "swift-log")
let nio = library("NIOCore", of: "swift-nio")
let nioHTTP = library("NIOHTTP1", of: "swift-nio")
let nioHTTPTypes = library("NIOHTTPTypes", of: "swift-nio-extras")
let nioSSL = library("NIOSSL", of: "swift-nio-ssl")
let mustache = library("Mustache", of: "swift-mustache")
let signals = library("UnixSignals", of: "swift-service-lifecycle")
let swiftCSV = library("SwiftCSV", of: "SwiftCSV")

let package = Package(
    name: "diversion",
    products: [
        .executable(name: "diversion", targets: ["CLI"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        room("Money"),
        room("Panel", ["Money"]),
        room("Reports", ["Money", "Panel"]),
        .systemLibrary(name: "CLibXLSX", path: "Sources/CLibXLSX", pkgConfig: "xlsxwriter"),
        room("Sheets", ["CLibXLSX", "Money", "Panel", swiftCSV]),
        room("Secrets", [crypto, cryptoExtras]),
        room("Database"),
        .systemLibrary(name: "CLibPQ", path: "Sources/CLibPQ", pkgConfig: "libpq"),
        room("Postgres", ["CLibPQ", "Database"]),
        room("SQLite", ["Database", grdb]),
        embedding("Migrations", ["Database"]),
        room("Store", ["Money", "Panel", "Database"]),
        room(
            "Casework",
            ["Money", "Panel", "Reports", "Sheets", "Secrets", "Database", "Store", logging]
        ),
        room("Seeds", ["Money", "Panel", "Casework"], path: "Seeds"),
        .systemLibrary(name: "CLibQR", path: "Sources/CLibQR", pkgConfig: "libqrencode"),
        .target(
            name: "Web",
            dependencies: [
                "CLibQR", "Money", "Panel", "Reports", "Sheets", "Casework", httpTypes,
                hummingbird, hummingbirdServer, hummingbirdTLS, lifecycle, logging, mustache, nio,
                nioHTTP, nioHTTPTypes, nioSSL, signals,
            ],
            path: "Sources/Web",
            resources: [.embedInCode("styles"), .embedInCode("templates")],
            swiftSettings: house
        ),
        program(
            "CLI",
            [
                "Money", "Panel", "Reports", "Sheets", "Secrets", "Database", "Postgres", "SQLite",
                "Migrations", "Casework", "Seeds", "Web", argumentParser, configuration,
                httpClient, logging, nio, nioHTTP,
            ]
        ),
        program(
            "Bench",
            [
                "CLibPQ", "Money", "Panel", "Secrets", "Sheets", "Database", "Postgres", "SQLite",
                "Migrations", "Store", "Casework", grdb, histogram, logging,
            ]
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Database", "Postgres", "SQLite"],
            path: "Tests/TestSupport",
            exclude: ["with-postgres.sh"],
            swiftSettings: house
        ),
        tests(
            "CLITests",
            [
                "CLI", "Money", "Panel", "Database", "Casework", "TestSupport", argumentParser,
            ],
            without: ["Transcripts"]
        ),
        tests("DatabaseTests", ["Database", "Postgres", "SQLite", "TestSupport"]),
        tests(
            "CaseworkTests",
            [
                "Money", "Panel", "Reports", "Sheets", "Secrets", "Database", "Store", "Casework",
                "Migrations", "Postgres", "SQLite", "TestSupport", logging,
            ]
        ),
        tests("MoneyTests", ["Money"]),
        tests("PanelTests", ["Money", "Panel"]),
        tests("ReportsTests", ["Money", "Panel", "Reports"]),
        tests("SecretsTests", ["Secrets"]),
        tests(
            "SeedsTests",
            [
                "Money", "Panel", "Reports", "Secrets", "Database", "Casework", "Migrations",
                "Seeds", "TestSupport",
            ]
        ),
        tests("SheetsTests", ["Money", "Panel", "Sheets"]),
        tests("TidyTests", []),
        tests(
            "WebTests",
            [
                "Money", "Panel", "Secrets", "Database", "Store", "Casework", "Migrations", "Seeds",
                "Web", "TestSupport", httpTypes, hummingbird, hummingbirdTesting, logging, nio,
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
