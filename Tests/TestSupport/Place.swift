package import Database
import Foundation
package import Postgres
import SQLite

/// A database of a test's own: a file in a folder of its own, or a schema of its own.
///
/// It can be opened more than once, as several programs would.
package struct Place: Sendable {
    package let engine: Engine
    /// The file's path, or the connection string that leads to the schema.
    package let address: String

    /// Opens it once more.
    ///
    /// The limits and the lock to begin with are for PostgreSQL alone.
    package func open(
        limits: Limits = .patient,
        openingStatement: String? = nil
    ) throws -> any Database {
        switch engine {
        case .sqlite:
            try SQLiteDatabase(path: address, creating: true)
        case .postgres:
            try PostgresDatabase(
                connection: address,
                openingStatement: openingStatement,
                limits: limits
            )
        }
    }
}

extension Limits {
    /// A test that keeps others waiting does so for as long as a busy machine needs.
    package static var patient: Limits { Limits(idleInTransaction: 0) }
}

/// Runs a test on a fresh database, and takes everything away after it.
///
/// The script makes the schema. The body gets the database, opened once, and the place, to open it
/// again as another program would.
@discardableResult
package func withDatabase<Answer>(
    on engine: Engine,
    script: String = "",
    limits: Limits = .patient,
    openingStatement: String? = nil,
    _ body: (any Database, Place) async throws -> Answer
) async throws -> Answer {
    try await withPlace(on: engine) { place in
        let database = try place.open(limits: limits, openingStatement: openingStatement)
        do {
            if !script.isEmpty {
                try await database.migrate { schema in try schema.run(script: script) }
            }
            let answer = try await body(database, place)
            await database.close()
            return answer
        } catch {
            await database.close()
            throw error
        }
    }
}

/// As `withDatabase`, with nothing opened or made yet.
@discardableResult
package func withPlace<Answer>(
    on engine: Engine,
    _ body: (Place) async throws -> Answer
) async throws -> Answer {
    await Gate.tests.enter()
    defer { Gate.tests.leave() }
    switch engine {
    case .sqlite:
        return try await withFolder { folder in
            try await body(Place(engine: .sqlite, address: "\(folder)/test.db"))
        }
    case .postgres: return try await withSchema(body)
    }
}

/// The path of an empty folder, gone after the test.
@discardableResult
package func withFolder<Answer>(_ body: (String) async throws -> Answer) async throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "diversion-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
}
