import Database
import TestSupport

enum Together {
    typealias Act = @Sendable (any Transaction) throws -> Int64
}

extension Database {
    /// Holds the writer, so that what is asked meanwhile waits, in this order, and becomes one batch.
    func together(
        _ acts: [Together.Act],
        keeping: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) async throws -> [Result<Int64, any Error>] {
        let door = Door()
        return try await withThrowingTaskGroup(of: (Int, Result<Int64, any Error>).self) { group in
            async let holder: Void = write { _ in door.wait() }
            await door.reached()
            for (number, act) in acts.enumerated() {
                let (started, starting) = AsyncStream<Void>.makeStream()
                group.addTask {
                    starting.finish()
                    do {
                        return (number, .success(try await write(keeping: keeping(number), act)))
                    } catch {
                        return (number, .failure(error))
                    }
                }
                for await _ in started {}
                // From here to the queue it has a few instructions to go.
                try await Task.sleep(for: .milliseconds(50))
            }
            door.open()
            try await holder
            var results: [Int: Result<Int64, any Error>] = [:]
            for try await (number, result) in group {
                results[number] = result
            }
            return (0..<acts.count).compactMap { results[$0] }
        }
    }

    func ids() async throws -> [Int64] {
        try await read { snapshot in
            try snapshot.all("SELECT id FROM things ORDER BY id").map { try $0["id"] }
        }
    }
}
