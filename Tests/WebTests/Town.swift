import Casework
import Database
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Migrations
import Money
import NIOCore
import Panel
import Secrets
import Seeds
import Store
import TestSupport
import Testing

@testable import Web

/// The demo's town with its web site: a year of sittings, and an officer of each role.
///
/// All tests share one on each engine, so a test acts on records of its own, or on what it enters
/// itself.
struct Town: Sendable {
    let website: Website
    /// Its table of routes, built once.
    var responder: RouterResponder<Visit>
    let casework: Casework
    let database: any Database
    /// One of each role, the provider's being the first provider's.
    let officers: [Role: Seeds.SignIn]

    @TaskLocal static var towns: [Engine: Town] = [:]

    /// Fills a database that has no schema yet.
    init(in database: any Database) async throws {
        _ = try await Schema(of: database).migrate()
        let casework = Casework(
            database: database,
            keyring: try Keyring(reading: Keyring.newLine(name: "test"))
        )
        let today = Clock.system.now().day(in: "Europe/London")
        let player = Player(today: today, progress: { _ in }, casework: casework.moved(to:))
        try await player.play()
        let pairs = player.signIns.compactMap { signIn in
            Role(rawValue: signIn.role).map { ($0, signIn) }
        }
        officers = Dictionary(pairs) { first, _ in first }
        self.casework = casework
        self.database = database
        website = Website(
            casework,
            ServerSettings(),
            Threshold { nil },
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            chromium: nil,
            obstacle: { nil }
        )
        responder = website.router().buildResponder()
    }

    func token(_ role: Role) -> Caller {
        .token(officers[role]?.token ?? "")
    }

    func look<L: LookUp>(_ lookUp: L, as role: Role) async throws -> L.Answer {
        try await casework.look(lookUp, as: token(role))
    }

    func act<R: ActRequest>(_ request: R, as role: Role) async throws -> R.Answer {
        try await casework.perform(request, as: token(role))
    }

    /// A browser of somebody with this role, signed in; of nobody where none is said.
    ///
    /// The visit is put into the database as signing in would: passwords take long on purpose.
    func browser(_ role: Role? = nil) async throws -> Browser {
        guard let role, let officer = officers[role] else { return Browser(town: self) }
        return try await browser(of: officer.officer)
    }

    /// A browser of the officer with this reference.
    func browser(of officer: String) async throws -> Browser {
        var browser = Browser(town: self)
        let secret = Token()
        let now = Clock.system.now()
        try await database.write { transaction in
            guard let known = try transaction.fetch(Officers.find(officer)) else { return }
            try transaction.write(
                SignIns.insert(
                    id: ID("\(officer) \(secret.text)"),
                    reference: "TEST-\(Int.random(in: 1...1_000_000_000_000))",
                    officer: known.id,
                    hash: secret.hash,
                    at: now,
                    endsAt: now.adding(minutes: 60),
                    event: 1
                )
            )
        }
        browser.cookies["visit"] = secret.text
        return browser
    }
}

/// Runs a test in the town of an engine.
func inTown(on engine: Engine, _ body: (Town) async throws -> Void) async throws {
    try await body(try #require(Town.towns[engine]))
}

/// Builds both towns before the first test of a suite, and takes them away after its last.
struct TownTrait: SuiteTrait, TestScoping {
    let isRecursive = false

    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withDatabase(on: .sqlite) { file, _ in
            try await withDatabase(on: .postgres) { server, _ in
                async let first = Town(in: file)
                async let second = Town(in: server)
                let towns = [Engine.sqlite: try await first, .postgres: try await second]
                try await Town.$towns.withValue(towns) { try await function() }
            }
        }
    }
}

/// Everything about the web happens in the town.
@Suite(TownTrait())
struct WebTests {}
