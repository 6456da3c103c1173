/// A few connections that only read, each on a thread of its own, so that reads never wait for
/// the writer.
package final class ReadingPool<Connection: ReadingConnection>: Sendable {
    private let crew: Crew<any Act>

    /// At most `size` reads run at once, each on a `connection` made on the thread that uses it.
    package init(
        size: Int = 8,
        capacity: Int = 10_000,
        connection: @escaping @Sendable () -> Connection
    ) {
        crew = Crew(name: "reader", size: size, capacity: capacity) { line in
            let connection = connection()
            let memory = Memory()
            while let act = line.take(atMost: 1).first {
                guard act.start() else { continue }
                Self.run(act, on: connection, memory)
            }
            connection.close()
        }
    }

    package func read<Answer: Sendable>(
        ahead: [SQL] = [],
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer {
        let act = Asked(.preview, ahead: ahead) { turn in try body(turn) }
        return try await act.wait { act throws(DatabaseError) in try crew.put(act) }
    }

    package func close() async {
        await crew.close()
    }

    /// Reads once more when the connection had gone, or a plan was older than the schema.
    private static func run(_ act: any Act, on connection: Connection, _ memory: Memory) {
        var problem = once(act, on: connection, memory)
        if problem?.cause?.isPassing == true {
            connection.endReading()
            problem = once(act, on: connection, memory)
        }
        if let problem {
            act.fail(problem.error)
        } else {
            act.answer()
        }
        connection.endReading()
    }

    private static func once(
        _ act: any Act,
        on connection: Connection,
        _ memory: Memory
    ) -> Problem? {
        memory.expect(act.ahead)
        let turn = Turn(connection, memory)
        defer {
            turn.end()
            memory.forgetAll()
        }
        do {
            try connection.beginReading()
        } catch {
            return Problem(error: error, cause: error)
        }
        do {
            try act.run(in: turn)
        } catch {
            return Problem(error: error, cause: turn.failure)
        }
        return turn.failure.map { Problem(error: $0, cause: $0) }
    }
}
