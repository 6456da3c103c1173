import Database

/// A connection that opens itself when it is first needed, and again when opening failed.
final class SQLiteConnection: WritingConnection, ReadingConnection {
    private let path: String
    private let use: Handle.Use
    private let seconds: Double
    private var handle: Handle?
    private(set) var footing = Footing.standing

    init(path: String, use: Handle.Use, waiting seconds: Double) {
        self.path = path
        self.use = use
        self.seconds = seconds
    }

    func rows(of statements: [SQL]) throws(DatabaseError) -> [[Row]] {
        var answers: [[Row]] = []
        for statement in statements {
            answers.append(try run(statement))
        }
        return answers
    }

    func pages(of statement: SQL, _ body: ([Row]) throws -> Void) throws {
        do {
            try opened().pages(of: statement, body)
        } catch let error as DatabaseError {
            noteLoss()
            throw error
        }
    }

    func write(_ statement: SQL) throws(DatabaseError) {
        _ = try run(statement)
    }

    /// A file is opened by whoever could read it anyway.
    func narrow(to owner: String) {}

    func widen() {}

    func run(script: String) throws(DatabaseError) {
        let handle = try opened()
        do {
            try handle.run(script: script)
        } catch {
            noteLoss()
            throw error
        }
    }

    // MARK: Writing

    /// Takes the file's one write lock at once: a transaction that read first and wrote later
    /// could only fail if another program wrote in between.
    func begin(_ purpose: Purpose) throws(DatabaseError) {
        footing = .standing
        do {
            _ = try opened().rows(of: "BEGIN IMMEDIATE")
        } catch {
            footing = .refused(error)
            throw error
        }
    }

    func settle() throws(DatabaseError) {}

    func post() throws(DatabaseError) {}

    func mark() throws(DatabaseError) {
        _ = try run("SAVEPOINT act")
    }

    func keep() throws(DatabaseError) {
        _ = try run("RELEASE act")
    }

    func undo() throws(DatabaseError) {
        _ = try run("ROLLBACK TO act")
        _ = try run("RELEASE act")
    }

    func commit() throws(DatabaseError) {
        do {
            _ = try opened().rows(of: "COMMIT")
        } catch {
            throw error.isReadOrWriteFailure ? .commitUnknown : error
        }
    }

    func rollBack() {
        guard let handle, handle.isInTransaction else { return }
        _ = try? handle.rows(of: "ROLLBACK")
    }

    // MARK: Reading

    func beginReading() throws(DatabaseError) {
        _ = try opened().rows(of: "BEGIN DEFERRED")
    }

    func endReading() {
        rollBack()
    }

    func close() {
        handle?.close()
        handle = nil
    }

    private func run(_ statement: SQL) throws(DatabaseError) -> [Row] {
        do {
            return try opened().rows(of: statement)
        } catch {
            noteLoss()
            throw error
        }
    }

    /// A full disk, among others, makes SQLite end the whole transaction by itself.
    private func noteLoss() {
        if handle?.isInTransaction != true {
            footing = .lost
        }
    }

    private func opened() throws(DatabaseError) -> Handle {
        if let handle {
            return handle
        }
        let new = try Handle(path: path, use: use, waiting: seconds)
        handle = new
        return new
    }
}

extension DatabaseError {
    /// The commit may have reached the disk before the disk failed (SQLITE_IOERR and its kin).
    fileprivate var isReadOrWriteFailure: Bool {
        guard case .other(let code, _) = self, let number = Int(code) else { return false }
        return number & 0xFF == 10
    }
}
