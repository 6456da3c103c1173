package import Database

/// A database in one file, through SQLite.
///
/// Nothing is opened before it is first asked for: a command that only reads never makes a writing
/// connection.
package final class SQLiteDatabase: Database {
    package let engine = Engine.sqlite
    private let writer: BatchingWriter<SQLiteConnection>
    private let readers: ReadingPool<SQLiteConnection>

    /// Looks whether the file is one of ours; beside it SQLite keeps `-wal` and `-shm`.
    ///
    /// With `creating` it is made when there is none. Another program's write is waited for so many
    /// seconds before `.busy`. Throws `.schema` for a file that is missing or empty, and what
    /// `SQLiteFile.content` throws.
    package init(
        path: String,
        creating: Bool,
        waiting seconds: Double = 5
    ) throws(DatabaseError) {
        switch try SQLiteFile.content(of: path) {
        case .ours:
            break
        case .absent, .empty:
            guard creating else { throw .schema("\(path): there is no database yet") }
            try SQLiteFile.examineFolder(of: path)
            try SQLiteFile.makePrivate(path)
            _ = try Handle(path: path, use: .creating, waiting: seconds)
        }
        writer = BatchingWriter {
            SQLiteConnection(path: path, use: .writing, waiting: seconds)
        }
        readers = ReadingPool {
            SQLiteConnection(path: path, use: .reading, waiting: seconds)
        }
    }

    package func write<Answer: Sendable>(
        keeping: Bool,
        ahead: [SQL],
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer {
        try await writer.write(keeping: keeping, ahead: ahead, body)
    }

    package func read<Answer: Sendable>(
        ahead: [SQL],
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer {
        try await readers.read(ahead: ahead, body)
    }

    package func migrate<Answer: Sendable>(
        _ body: @escaping @Sendable (any SchemaChange) throws -> Answer
    ) async throws -> Answer {
        try await writer.migrate(body)
    }

    package func close() async {
        await readers.close()
        await writer.close()
    }
}
