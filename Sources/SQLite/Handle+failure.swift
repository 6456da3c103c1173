import GRDB

import enum Database.DatabaseError
import struct Database.SQL

extension Handle {
    /// Any error in the words of the waist.
    ///
    /// GRDB's own description holds arguments: it is not used.
    static func failure(_ error: any Error) -> DatabaseError {
        switch error {
        case let ours as DatabaseError: ours
        case let theirs as GRDB.DatabaseError: failure(theirs, text: "")
        default: .other(code: "sqlite", "\(type(of: error))")
        }
    }

    /// A statement's error.
    ///
    /// A broken constraint is looked up while the connection is at hand.
    static func failure(
        _ error: GRDB.DatabaseError,
        _ statement: SQL,
        in database: GRDB.Database
    ) -> DatabaseError {
        guard error.resultCode == .SQLITE_CONSTRAINT else {
            return failure(error, text: statement.text)
        }
        let message = error.message ?? ""
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            return .constraint("foreign-key")
        case .SQLITE_CONSTRAINT_TRIGGER where message.hasPrefix("append-only"):
            return .appendOnly(message)
        case .SQLITE_CONSTRAINT_TRIGGER where message.hasPrefix("closed-period"):
            return .closedPeriod
        // What PostgreSQL has as a CHECK that was added later.
        case .SQLITE_CONSTRAINT_TRIGGER where message.hasPrefix("constraint: "):
            return .constraint(String(message.dropFirst("constraint: ".count)))
        case .SQLITE_CONSTRAINT_TRIGGER:
            return failure(error, text: statement.text)
        case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            return .constraint(Constraint.primaryKey(refusal: message))
        case .SQLITE_CONSTRAINT_UNIQUE:
            return .constraint(unique(refusal: message, in: database))
        case .SQLITE_CONSTRAINT_NOTNULL:
            return .constraint(Constraint.notNull(refusal: message))
        default:
            return .constraint(Constraint.subject(of: message))
        }
    }

    private static func failure(_ error: GRDB.DatabaseError, text: String) -> DatabaseError {
        let message = error.message ?? "no message"
        let detail = text.isEmpty ? message : "\(message) in: \(text.prefix(300))"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
        case .SQLITE_READONLY: return .readOnly(detail)
        case .SQLITE_FULL: return .diskFull
        // What readers and writers share is a file too, and needs room.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
            return .diskFull
        case .SQLITE_IOERR: return .diskFailed(detail)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .corrupt(detail)
        case .SQLITE_CANTOPEN, .SQLITE_PERM: return .cannotOpen(detail)
        case .SQLITE_SCHEMA: return .schema(detail)
        case .SQLITE_ERROR where message.isAboutSchema: return .schema(detail)
        default: return .other(code: "\(error.extendedResultCode.rawValue)", detail)
        }
    }

    /// PostgreSQL names a unique index by its own name, and SQLite tells only the columns.
    private static func unique(refusal message: String, in database: GRDB.Database) -> String {
        let (table, columns) = Constraint.columns(of: message)
        let indexes = """
            SELECT name FROM pragma_index_list($1) WHERE origin = 'c' AND "unique" = 1
            """
        let members = "SELECT name FROM pragma_index_info($1) ORDER BY seqno"
        let names = try? String.fetchAll(database, sql: indexes, arguments: ["1": table])
        let named = names?.first { name in
            let found = try? String?.fetchAll(database, sql: members, arguments: ["1": name])
            return found == columns
        }
        return named ?? Constraint.unique(table: table, columns: columns)
    }
}

extension String {
    /// SQLite has one code for every mistake in a statement.
    fileprivate var isAboutSchema: Bool {
        hasPrefix("no such table") || hasPrefix("no such column")
            || hasSuffix("no column named") || contains("has no column named")
    }
}
