import Foundation
import GRDB

import enum Database.DatabaseError
import struct Database.Row
import struct Database.SQL

/// One open connection to a file, with its prepared statements.
///
/// Used from one thread.
final class Handle {
    enum Use {
        case creating
        case writing
        case reading
    }

    private let queue: DatabaseQueue
    private var prepared: [String: PreparedStatement] = [:]

    init(path: String, use: Use, waiting seconds: Double) throws(DatabaseError) {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true  // They begin and end in calls of their own.
        configuration.busyMode = .timeout(seconds)
        configuration.readonly = use == .reading
        configuration.prepareDatabase { database in try Self.prepare(database, for: use) }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw Self.failure(error)
        }
    }

    /// Statements go before their connection does.
    func close() {
        prepared = [:]
        try? queue.close()
    }

    var isInTransaction: Bool {
        queue.unsafeReentrantWrite(\.isInsideTransaction)
    }

    func rows(of statement: SQL) throws(DatabaseError) -> [Row] {
        do {
            return try queue.unsafeReentrantWrite { database in
                do {
                    return try fetch(statement, from: database)
                } catch let error as GRDB.DatabaseError {
                    throw Self.failure(error, statement, in: database)
                }
            }
        } catch {
            throw Self.failure(error)
        }
    }

    /// Throws what `body` throws as it is.
    func pages(of statement: SQL, _ body: ([Row]) throws -> Void) throws {
        try queue.unsafeReentrantWrite { database in
            var page: [Row] = []
            do {
                try prepare(statement.text, in: database).step(statement.arguments) { row in
                    page.append(row)
                    guard page.count == 1000 else { return }
                    try body(page)
                    page.removeAll(keepingCapacity: true)
                }
                if !page.isEmpty { try body(page) }
            } catch let error as GRDB.DatabaseError {
                throw Self.failure(error, statement, in: database)
            }
        }
    }

    func run(script: String) throws(DatabaseError) {
        do {
            try queue.unsafeReentrantWrite { database in try database.execute(sql: script) }
        } catch {
            throw Self.failure(error)
        }
    }

    private func fetch(_ sql: SQL, from database: GRDB.Database) throws -> [Row] {
        try prepare(sql.text, in: database).rows(sql.arguments)
    }

    private func prepare(
        _ text: String,
        in database: GRDB.Database
    ) throws -> PreparedStatement {
        if let known = prepared[text] {
            return known
        }
        let new = PreparedStatement(try database.makeStatement(sql: text))
        if prepared.count == 500 {
            prepared = [:]
        }
        prepared[text] = new
        return new
    }
}
