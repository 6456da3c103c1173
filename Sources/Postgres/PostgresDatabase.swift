package import Database

/// A database on a server, through libpq.
///
/// No connection is made before one is needed.
package final class PostgresDatabase: Database {
    package let engine = Engine.postgres
    private let writer: BatchingWriter<PostgresConnection>
    private let readers: ReadingPool<PostgresConnection>

    /// - Parameters:
    ///   - connection: a connection string or URL as libpq takes it; several hosts are tried in
    ///     turn.
    ///   - openingStatement: the first of each writing transaction. It must take a lock that every
    ///     other writer's would wait for; without one, an advisory lock of the schema is taken.
    ///   - limits: how long to wait for what.
    ///   - readers: how many reads may run at once.
    /// - Throws: `.address` for a string that libpq does not understand.
    package init(
        connection: String,
        openingStatement: String? = nil,
        limits: Limits = Limits(),
        readers: Int = 8
    ) throws(DatabaseError) {
        let address = try Address(connection, limits)
        let lock = openingStatement.map { SQL(stringLiteral: $0) } ?? .advisoryLock(20_280)
        // An act's statements are short and always the same: planning each time anew costs more
        // than the better plan saves.
        let writing = try Address(
            connection,
            limits,
            settings: ["plan_cache_mode=force_generic_plan"]
        )
        writer = BatchingWriter { PostgresConnection(writing, lock: lock) }
        self.readers = ReadingPool(size: readers) { PostgresConnection(address, lock: lock) }
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
