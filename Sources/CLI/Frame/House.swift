import Casework
import Database
import Foundation
import Logging
import Migrations
import Secrets

/// Casework with its database opened, and who is asking.
struct House: Sendable {
    let casework: Casework
    let caller: Caller
    let database: any Database
    let setup: Setup

    /// Opens, does what is asked, and closes again whatever came of it.
    ///
    /// - Parameters:
    ///   - making: a database in which nothing is yet is made ready first.
    ///   - checking: it is found ready; a server looks itself, again until it is.
    static func visit<Answer>(
        _ options: CommonOptions,
        making: Bool = false,
        checking: Bool = true,
        _ body: (House) async throws -> Answer
    ) async throws -> Answer {
        let setup = try await Setup.read()
        guard options.server ?? setup.server == nil else { throw LocalRefusal.needsDatabase }
        let address = try Address(options.database ?? setup.database, folders: setup.folders)
        return try await withDatabase(at: address, setup, making: making) { database in
            let casework = Casework(
                database: database,
                keyring: try keyring(setup.keyFile),
                log: Logger(label: "diversion") { _ in IncidentLog(setup.folders) }
            )
            let house = House(
                casework: casework,
                caller: setup.token.map(Caller.token) ?? .local,
                database: database,
                setup: setup
            )
            if checking { try await house.check() }
            return try await body(house)
        }
    }

    /// Whether the schema is this program's and the keys are the database's.
    ///
    /// - Throws: `Fault`.
    func check() async throws {
        try await Readiness.check(database)
        try await casework.checkKey()
    }

    /// Does an act.
    ///
    /// - Parameters:
    ///   - request: what is asked for.
    ///   - options: which database, and the idempotency key.
    ///   - keeping: false undoes it all and still answers.
    /// - Returns: what came of it.
    /// - Throws: `Refusal`, `RemoteRefusal`, `LocalRefusal` or `Fault`.
    static func perform<R: ActRequest>(
        _ request: R,
        _ options: ActOptions,
        keeping: Bool = true
    ) async throws -> R.Answer {
        if let remote = try await Remote(options.common) {
            return try await remote.perform(request, options.idempotencyKey, keeping: keeping)
        }
        return try await visit(options.common) { house in
            try await house.casework.perform(
                request,
                as: house.caller,
                key: options.idempotencyKey,
                keeping: keeping
            )
        }
    }

    /// Looks something up.
    ///
    /// - Throws: `Refusal`, `RemoteRefusal`, `LocalRefusal` or `Fault`.
    static func look<L: LookUp>(_ lookUp: L, _ options: CommonOptions) async throws -> L.Answer {
        if let remote = try await Remote(options) { return try await remote.look(lookUp) }
        return try await visit(options) { house in
            try await house.casework.look(lookUp, as: house.caller)
        }
    }

    private static func withDatabase<Answer>(
        at address: Address,
        _ setup: Setup,
        making: Bool,
        _ body: (any Database) async throws -> Answer
    ) async throws -> Answer {
        let database = try await Readiness.open(
            address,
            keyFile: setup.keyFile,
            making: making
        )
        do {
            let answer = try await body(database)
            await database.close()
            return answer
        } catch {
            await database.close()
            throw error
        }
    }

    private static func keyring(_ path: String) throws -> Keyring? {
        guard let text = try PrivateFile(path).text() else { return nil }
        do {
            return try Keyring(reading: text)
        } catch {
            throw Fault(
                code: "key-unreadable",
                sentence: "The key file \(path) is short or garbled: each line is a name and a "
                    + "key. Restore it from where it is kept.",
                detail: "\(error)"
            )
        }
    }
}
