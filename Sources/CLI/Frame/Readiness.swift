import Casework
import Database
import Foundation
import Migrations
import Secrets

/// Whether a database may be used as it is, and what to do when not.
enum Readiness {
    /// Opens a database that is to be checked yet; makes the default one at its first use.
    ///
    /// - Parameters:
    ///   - address: where it is.
    ///   - keyFile: where its keys are.
    ///   - making: one in which nothing is yet is made too, wherever it is; no key of another
    ///     place can be its own, so that one is made where there is none.
    static func open(
        _ address: Address,
        keyFile: String,
        making: Bool = false
    ) async throws -> any Database {
        if making, let made = try await make(address, keyFile: keyFile) { return made }
        switch address {
        case .own(let path):
            guard !FileManager.default.fileExists(atPath: path) else { break }
            let (database, _) = try await migrate(address, keyFile: keyFile)
            return database
        case .sqlite(let path):
            guard !FileManager.default.fileExists(atPath: path) else { break }
            throw Fault(
                code: "migrate-needed",
                sentence: "There is no database at \(path): check the path, or run “diversion "
                    + "migrate” to make one."
            )
        case .postgres: break
        }
        return try address.open(creating: false)
    }

    /// Opens a database, making it where there is none, and brings its schema up to date.
    ///
    /// - Returns: the database, and the steps that were missing.
    static func migrate(
        _ address: Address,
        keyFile: String
    ) async throws -> (database: any Database, applied: [String]) {
        if case .own(let path) = address, !FileManager.default.fileExists(atPath: path) {
            try makeOurs(path, keyFile: keyFile)
        }
        let database = try address.open(creating: true)
        do {
            return (database, try await migrate(database))
        } catch {
            await database.close()
            throw error
        }
    }

    /// A database in which nothing was, made ready; nil where something is.
    private static func make(_ address: Address, keyFile: String) async throws -> (any Database)? {
        if case .own = address { return nil }
        let database = try address.open(creating: true)
        do {
            let state = try await faulting { try await Schema(of: database).state() }
            guard case .empty = state else {
                await database.close()
                return nil
            }
            if !FileManager.default.fileExists(atPath: keyFile) { try KeyFile.create(keyFile) }
            _ = try await migrate(database)
            return database
        } catch {
            await database.close()
            throw error
        }
    }

    /// The folder of the default database, and its key if there is none.
    private static func makeOurs(_ path: String, keyFile: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        // What goes wrong shows when the file is made.
        try? FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        if !FileManager.default.fileExists(atPath: keyFile) { try KeyFile.create(keyFile) }
    }

    private static func migrate(_ database: any Database) async throws -> [String] {
        let (applied, state) = try await faulting { try await Schema(of: database).migrate() }
        if let fault = obstacle(state) { throw fault }
        return applied
    }

    /// Why a database that was opened cannot be used now; nil when all is well.
    static func obstacle(of database: any Database) async -> String? {
        do {
            try await check(database)
            return nil
        } catch let fault as Fault {
            return fault.code
        } catch {
            return "internal"
        }
    }

    /// Refuses a database whose schema is not this program's.
    static func check(_ database: any Database) async throws {
        let state = try await faulting { try await Schema(of: database).state() }
        if let fault = obstacle(state) { throw fault }
    }

    private static func faulting<Answer>(
        _ body: () async throws -> Answer
    ) async throws -> Answer {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw Fault(error)
        }
    }

    private static func obstacle(_ state: Schema.State) -> Fault? {
        switch state {
        case .current: nil
        case .empty:
            Fault(
                code: "migrate-needed",
                sentence: "The database is empty: run “diversion migrate”."
            )
        case .behind(let steps):
            Fault(
                code: "migrate-needed",
                sentence: "The database is \(steps) \(steps == 1 ? "step" : "steps") behind this "
                    + "program: make a backup, then run “diversion migrate”."
            )
        case .newer(let number):
            Fault(
                code: "database-newer",
                sentence: "A newer program has changed this database (step \(number)): use that "
                    + "one."
            )
        case .changed(let name):
            Fault(
                code: "migration-changed",
                sentence: "The step “\(name)” was applied with another text than this program's: "
                    + "use the program that made this database, or restore a backup."
            )
        }
    }
}
