import GRDBSQLite
import Secrets

/// The raw side on SQLite: one connection that commits each act, through the C functions.
final class RawFile {
    private let handle: OpaquePointer
    private var prepared: [OpaquePointer] = []

    init(_ path: String) throws(Trouble) {
        var made: OpaquePointer?
        guard sqlite3_open(path, &made) == SQLITE_OK, let made else {
            throw Trouble("cannot open \(path)")
        }
        handle = made
        for pragma in ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"] {
            try run("PRAGMA \(pragma)")
        }
    }

    deinit {
        for statement in prepared {
            sqlite3_finalize(statement)
        }
        sqlite3_close(handle)
    }

    func run(_ text: String) throws(Trouble) {
        guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else { throw trouble() }
    }

    func prepare(_ text: String) throws(Trouble) -> OpaquePointer {
        var made: OpaquePointer?
        guard sqlite3_prepare_v3(handle, text, -1, 1, &made, nil) == SQLITE_OK, let made else {
            throw trouble()
        }
        prepared.append(made)
        return made
    }

    /// Runs to its end; `read` is called at each row.
    func step(
        _ statement: OpaquePointer,
        _ read: (OpaquePointer) -> Void = { _ in }
    ) throws(Trouble) {
        var state = sqlite3_step(statement)
        while state == SQLITE_ROW {
            read(statement)
            state = sqlite3_step(statement)
        }
        sqlite3_reset(statement)
        guard state == SQLITE_DONE else { throw trouble() }
    }

    func number(_ text: String) throws(Trouble) -> Int64 {
        var number: Int64 = 0
        try step(try prepare(text)) { number = sqlite3_column_int64($0, 0) }
        return number
    }

    private func trouble() -> Trouble {
        Trouble("SQLite: \(String(cString: sqlite3_errmsg(handle)))")
    }
}

extension OpaquePointer {
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Binds `?1`, `?2`…; a statement that has no such parameter does without.
    func bind(_ number: Int32, _ text: String) {
        sqlite3_bind_text(self, number, text, -1, Self.copied)
    }

    func bind(_ number: Int32, _ integer: Int64) {
        sqlite3_bind_int64(self, number, integer)
    }

    func bind(_ number: Int32, _ bytes: [UInt8]) {
        sqlite3_bind_blob(self, number, bytes, Int32(bytes.count), Self.copied)
    }
}
