import Database
import Foundation
import Glibc
import SQLite
import TestSupport
import Testing

@Suite struct `A database file` {
    private func refusal(_ path: String, creating: Bool = false) -> String {
        do {
            _ = try SQLiteDatabase(path: path, creating: creating)
            return "opened"
        } catch .schema {
            return "empty"
        } catch .corrupt {
            return "corrupt"
        } catch .foreign {
            return "foreign"
        } catch .notAFile {
            return "no file"
        } catch .noFolder {
            return "no folder"
        } catch {
            return "\(error)"
        }
    }

    @Test func `what is no file of ours is refused, each for its reason`() async throws {
        try await withFolder { folder in
            try Data("a letter to a child".utf8).write(to: URL(filePath: "\(folder)/letter.txt"))
            try Data().write(to: URL(filePath: "\(folder)/empty.db"))
            var header = Data("SQLite format 3\0".utf8)
            header.append(Data(count: 4_080))
            try header.write(to: URL(filePath: "\(folder)/theirs.db"))
            #expect(refusal("\(folder)/absent.db") == "empty")
            #expect(refusal("\(folder)/absent/absent.db", creating: true) == "no folder")
            #expect(refusal(folder) == "no file")
            #expect(refusal("\(folder)/letter.txt", creating: true) == "corrupt")
            #expect(refusal("\(folder)/theirs.db", creating: true) == "foreign")
            #expect(refusal("\(folder)/empty.db") == "empty")
            #expect(refusal("\(folder)/empty.db", creating: true) == "opened")
            #expect(refusal("\(folder)/new.db", creating: true) == "opened")
            #expect(refusal("\(folder)/new.db") == "opened")
        }
    }

    @Test func `a new file, and what SQLite keeps beside it, is its owner's alone`() async throws {
        try await withFolder { folder in
            let path = "\(folder)/new.db"
            let database = try SQLiteDatabase(path: path, creating: true)
            try await database.migrate { try $0.run(script: Thing.schema(.sqlite)) }
            try await database.write { act in try act.write(Thing().insertion(id: 1)) }
            for beside in ["", "-wal", "-shm"] {
                var details = stat()
                #expect(stat(path + beside, &details) == 0)
                #expect(details.st_mode & 0o777 == 0o600, "\(path + beside)")
            }
            await database.close()
        }
    }

    @Test func `a damaged file is corrupt`() async throws {
        try await withDatabase(on: .sqlite, script: Thing.schema(.sqlite)) { database, place in
            try await database.write { act in
                for id in 0..<200 {
                    try act.write(
                        Thing(words: String(repeating: "x", count: 500)).insertion(id: id)
                    )
                }
            }
            await database.close()
            let file = try #require(FileHandle(forUpdatingAtPath: place.address))
            try file.seek(toOffset: 4_096)
            try file.write(contentsOf: Data(repeating: 0xEE, count: 200_000))
            try file.close()
            let again = try place.open()
            do {
                _ = try await again.ids()
                Issue.record("it was read")
            } catch DatabaseError.corrupt {
            }
            await again.close()
        }
    }

    @Test(.disabled(if: geteuid() == 0, "the superuser may write anywhere"))
    func `a file that may not be written to can be read`() async throws {
        try await withDatabase(on: .sqlite, script: Thing.schema(.sqlite)) { database, place in
            #expect(chmod(place.address, 0o444) == 0)
            let again = try SQLiteDatabase(path: place.address, creating: false)
            #expect(try await again.ids() == [])
            do {
                try await again.write { act in try act.write(Thing().insertion(id: 1)) }
                Issue.record("it was written to")
            } catch DatabaseError.readOnly {
            }
            await again.close()
        }
    }

    @Test func `a file that another program is writing to is busy`() async throws {
        try await withDatabase(on: .sqlite, script: Thing.schema(.sqlite)) { database, place in
            let hasty = try SQLiteDatabase(path: place.address, creating: false, waiting: 0.1)
            let door = Door()
            async let held: Void = database.write { _ in door.wait() }
            await door.reached()
            await #expect(throws: DatabaseError.busy) {
                try await hasty.write { act in try act.write(Thing().insertion(id: 1)) }
            }
            door.open()
            try await held
            await hasty.close()
        }
    }

    @Test func `every connection keeps commits, foreign keys and triggers`() async throws {
        try await withDatabase(on: .sqlite) { database, _ in
            let settings: @Sendable (any Transaction) throws -> [Int64] = { transaction in
                [
                    try transaction.one("PRAGMA synchronous")["synchronous"],
                    try transaction.one("PRAGMA foreign_keys")["foreign_keys"],
                    try transaction.one("PRAGMA recursive_triggers")["recursive_triggers"],
                    try transaction.one("PRAGMA busy_timeout")["timeout"],
                ]
            }
            #expect(try await database.write(settings) == [2, 1, 1, 5_000])
            #expect(try await database.read(settings) == [2, 1, 1, 5_000])
            let mode: String = try await database.read {
                try $0.one("PRAGMA journal_mode")["journal_mode"]
            }
            #expect(mode == "wal")
        }
    }
}
