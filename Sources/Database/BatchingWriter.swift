/// The one writer of a process.
///
/// Acts queue; those that wait are run in one transaction and answered after the one commit, so that
/// they share one durable flush and none waits for another's lock. When one of them has to be undone
/// after it wrote, all are run again, each in a savepoint.
package final class BatchingWriter<Connection: WritingConnection>: Sendable {
    /// PostgreSQL slows every snapshot down beyond 64 savepoints.
    package static var largestBatch: Int { 50 }

    private let crew: Crew<any Act>

    /// The `connection` is made on the writer's own thread, and used nowhere else.
    package init(
        capacity: Int = 10_000,
        connection: @escaping @Sendable () -> Connection
    ) {
        crew = Crew(name: "writer", size: 1, capacity: capacity) { line in
            let batches = Batches(connection())
            while true {
                let waiting = line.take(atMost: Self.largestBatch)
                guard !waiting.isEmpty else { break }
                batches.run(waiting.filter { $0.start() })
            }
            batches.close()
        }
    }

    package func write<Answer: Sendable>(
        keeping: Bool,
        ahead: [SQL] = [],
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer {
        let act = Asked(keeping ? .keep : .preview, ahead: ahead) { turn in try body(turn) }
        return try await act.wait { act throws(DatabaseError) in try crew.put(act) }
    }

    package func migrate<Answer: Sendable>(
        _ body: @escaping @Sendable (any SchemaChange) throws -> Answer
    ) async throws -> Answer {
        let act = Asked(.migration, body: body)
        return try await act.wait { act throws(DatabaseError) in try crew.put(act) }
    }

    /// Finishes what is queued, then closes the connection.
    package func close() async {
        await crew.close()
    }
}
