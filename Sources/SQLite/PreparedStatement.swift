import GRDB
import GRDBSQLite

import class Database.Columns
import enum Database.DatabaseError
import struct Database.Row
import enum Database.Value

/// A statement that was prepared once, and the names of its columns.
///
/// Stepped through SQLite's own functions: a row of GRDB's, made to be read in many ways, costs
/// more than all else that an act does.
struct PreparedStatement {
    private let statement: Statement
    private let columns: Columns
    /// Which argument each parameter takes: SQLite numbers parameters as they appear, so that
    /// `$2 … $1` has the second first.
    private let order: [Int]

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

    /// Runs it to its end.
    ///
    /// - Throws: GRDB's `DatabaseError`, or ours for a value that has no place in a `Row`.
    func rows(_ arguments: [Value]) throws -> [Row] {
        var rows: [Row] = []
        try step(arguments) { rows.append($0) }
        return rows
    }

    /// Hands over each row as it comes.
    func step(_ arguments: [Value], _ body: (Row) throws -> Void) throws {
        let pointer = statement.sqliteStatement
        defer { sqlite3_reset(pointer) }
        for (position, argument) in order.enumerated() {
            try check(bind(arguments[argument], at: Int32(position) + 1, of: pointer))
        }
        while true {
            let state = sqlite3_step(pointer)
            guard state == SQLITE_ROW else {
                if state != SQLITE_DONE { try check(state) }
                return
            }
            try body(Row(columns: columns, values: try values(pointer)))
        }
    }

    private func values(_ pointer: SQLiteStatement) throws(DatabaseError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(columns.names.count)
        for column in 0..<Int32(columns.names.count) {
            values.append(try value(pointer, column))
        }
        return values
    }

    private func value(
        _ pointer: SQLiteStatement,
        _ column: Int32
    ) throws(DatabaseError) -> Value {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_NULL: .null(.text)
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(pointer, column))
        case SQLITE_TEXT:
            .text(
                String(
                    decoding: UnsafeRawBufferPointer(
                        start: sqlite3_column_text(pointer, column),
                        count: Int(sqlite3_column_bytes(pointer, column))
                    ),
                    as: UTF8.self
                )
            )
        case SQLITE_BLOB:
            .blob(
                [UInt8](
                    UnsafeRawBufferPointer(
                        start: sqlite3_column_blob(pointer, column),
                        count: Int(sqlite3_column_bytes(pointer, column))
                    )
                )
            )
        default: throw .unreadable("a floating-point number")
        }
    }

    /// SQLite takes a copy of what has a length.
    private func bind(
        _ value: Value,
        at position: Int32,
        of pointer: SQLiteStatement
    ) -> Int32 {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: return sqlite3_bind_null(pointer, position)
        case .integer(let integer): return sqlite3_bind_int64(pointer, position, integer)
        case .text(let text):
            return sqlite3_bind_text(pointer, position, text, Int32(text.utf8.count), copied)
        case .blob(let blob):
            return sqlite3_bind_blob(pointer, position, blob, Int32(blob.count), copied)
        }
    }

    private func check(_ code: Int32) throws {
        guard code != SQLITE_OK else { return }
        let connection = sqlite3_db_handle(statement.sqliteStatement)
        throw GRDB.DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: sqlite3_errmsg(connection).map { String(cString: $0) }
        )
    }
}
