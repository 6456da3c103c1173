import Database
import TestSupport
import Testing

@testable import SQLite

@Suite struct `The queue of acts` {
    @Test func `beyond its bound a caller is told to come back`() async throws {
        try await withDatabase(on: .sqlite, script: Thing.schema(.sqlite)) { _, place in
            let writer = BatchingWriter(capacity: 2) {
                SQLiteConnection(path: place.address, use: .writing, waiting: 1)
            }
            let door = Door()
            async let held: Void = writer.write(keeping: true) { _ in door.wait() }
            await door.reached()
            let acts = (1...2).map { id in
                Task {
                    try await writer.write(keeping: true) { act in
                        try act.write(Thing().insertion(id: id))
                    }
                }
            }
            try await Task.sleep(for: .milliseconds(50))
            await #expect(throws: DatabaseError.busy) {
                try await writer.write(keeping: true) { _ in }
            }
            door.open()
            try await held
            for act in acts {
                try await act.value
            }
            await writer.close()
        }
    }

    @Test func `a batch stays below the number of savepoints that slows PostgreSQL down`() {
        #expect(BatchingWriter<SQLiteConnection>.largestBatch < 64)
    }
}
