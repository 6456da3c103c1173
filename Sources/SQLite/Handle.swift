import Foundation
import GRDB
import GRDBSQLite

import class Database.Columns
import enum Database.DatabaseError
import struct Database.Row
import struct Database.SQL
import enum Database.Value

/// One open connection to a file, with its prepared statements.
///
/// Used from one thread.
final class Handle {
    enum Use {
        case creating
        case writing
        case reading
    }

    /// A statement that was prepared once, and the names of its columns.
    private struct Prepared {
        let statement: Statement
        let columns: Columns
        /// Which argument each parameter takes: SQLite numbers parameters as they appear, so that
        /// `$2 … $1` has the second first.
        let order: [Int]

        init(_ statement: Statement) {
            self.statement = statement
            columns = Columns(statement.columnNames)
            let count = sqlite3_bind_parameter_count(statement.sqliteStatement)
            order = (0..<count).compactMap { parameter in
                sqlite3_bind_parameter_name(statement.sqliteStatement, parameter + 1)
                    .flatMap { Int(String(cString: $0).dropFirst()) }
                    .map { $0 - 1 }
            }
        }

        func arguments(of sql: SQL) -> StatementArguments {
            StatementArguments(
                order.map { position in
                    switch sql.arguments[position] {
                    case .integer(let integer): integer.databaseValue
                    case .text(let text): text.databaseValue
                    case .blob(let bytes): Data(bytes).databaseValue
                    case .null: DatabaseValue.null
                    }
                }
            )
        }
    }

    private let queue: DatabaseQueue
    private var prepared: [String: Prepared] = [:]

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

    func run(script: String) throws(DatabaseError) {
        do {
            try queue.unsafeReentrantWrite { database in try database.execute(sql: script) }
        } catch {
            throw Self.failure(error)
        }
    }

    private func fetch(_ sql: SQL, from database: GRDB.Database) throws -> [Row] {
        let prepared = try prepare(sql.text, in: database)
        let cursor = try GRDB.Row.fetchCursor(
            prepared.statement,
            arguments: prepared.arguments(of: sql)
        )
        var rows: [Row] = []
        while let row = try cursor.next() {
            rows.append(Row(columns: prepared.columns, values: try row.databaseValues.map(value)))
        }
        return rows
    }

    private func prepare(_ text: String, in database: GRDB.Database) throws -> Prepared {
        if let known = prepared[text] {
            return known
        }
        let new = Prepared(try database.makeStatement(sql: text))
        if prepared.count == 500 {
            prepared = [:]
        }
        prepared[text] = new
        return new
    }

    private func value(_ found: DatabaseValue) throws(DatabaseError) -> Value {
        switch found.storage {
        case .null: .null(.text)
        case .int64(let integer): .integer(integer)
        case .string(let text): .text(text)
        case .blob(let data): .blob([UInt8](data))
        case .double: throw .unreadable("a floating-point number")
        }
    }
}
