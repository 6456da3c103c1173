import GRDB

import enum Database.DatabaseError

extension Handle {
    /// What every connection must be told before its first statement.
    static func prepare(_ database: GRDB.Database, for use: Use) throws {
        if use == .creating {
            try mark(database)
        }
        guard try number("application_id", of: database) == Int(SQLiteFile.applicationID) else {
            throw DatabaseError.cannotOpen("the file is no longer this program's database")
        }
        // Without it, INSERT OR REPLACE walks past the triggers that forbid DELETE.
        try database.execute(sql: "PRAGMA recursive_triggers = ON")
        guard use != .reading else { return }
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw DatabaseError.cannotOpen("the file cannot be kept in WAL mode")
        }
        // A commit that was answered survives a power cut.
        try database.execute(sql: "PRAGMA synchronous = FULL")
    }

    /// Makes an empty file ours.
    ///
    /// Two programs may do so at once: the second finds it done.
    private static func mark(_ database: GRDB.Database) throws {
        try database.execute(sql: "BEGIN EXCLUSIVE")
        if try number("schema_version", of: database) == 0 {
            try database.execute(sql: "PRAGMA application_id = \(SQLiteFile.applicationID)")
        }
        try database.execute(sql: "COMMIT")
    }

    private static func number(_ pragma: String, of database: GRDB.Database) throws -> Int? {
        try Int.fetchOne(database, sql: "PRAGMA \(pragma)")
    }
}
