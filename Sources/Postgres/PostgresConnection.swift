import Database

/// A transaction's course on a session, which is made when it is first needed and again after it
/// broke.
///
/// Statements wait until an answer is needed, and then travel together.
final class PostgresConnection: WritingConnection, ReadingConnection {
    /// More than this would fill buffers for no gain.
    private static let most = 100

    private let address: Address
    private let lock: SQL
    private(set) var session: Session?
    private var outbox = Outbox()
    private(set) var footing = Footing.standing

    /// The `lock` keeps all other writers out.
    init(_ address: Address, lock: SQL) {
        self.address = address
        self.lock = lock
    }

    func rows(of statements: [SQL]) throws(DatabaseError) -> [[Row]] {
        try send(statements)
    }

    func write(_ statement: SQL) throws(DatabaseError) {
        outbox.add(statement)
        if outbox.statements.count >= Self.most {
            _ = try send([])
        }
    }

    func run(script: String) throws(DatabaseError) {
        _ = try send([])
        guard let session else { throw Failure.hungUp }
        do {
            try session.run(script: script)
        } catch {
            note(error, openingCount: 0)
            throw error.error
        }
    }

    // MARK: Writing

    func begin(_ purpose: Purpose) throws(DatabaseError) {
        switch purpose {
        case .keep, .preview:
            try open(with: ["BEGIN ISOLATION LEVEL READ COMMITTED", lock])
        case .migration:
            try open(
                with: [
                    "BEGIN ISOLATION LEVEL READ COMMITTED",
                    "SET LOCAL statement_timeout = 0",
                    "SET LOCAL lock_timeout = 0",
                    .advisoryLock(20_281),
                ],
                patience: -1
            )
        }
    }

    func settle() throws(DatabaseError) {
        if outbox.isWorthSending {
            _ = try send([])
        }
    }

    func post() throws(DatabaseError) {
        guard outbox.isWorthSending, let session else { return }
        let statements = outbox.statements
        outbox = Outbox()
        do {
            try session.post(statements)
        } catch {
            self.session = nil
            footing = .lost
            throw error
        }
    }

    func mark() throws(DatabaseError) {
        outbox.mark()
    }

    func keep() throws(DatabaseError) {
        if outbox.hasWrites {
            _ = try send(["RELEASE SAVEPOINT act"])
        } else {
            outbox.takeBack(or: ["RELEASE SAVEPOINT act"])
        }
    }

    func undo() throws(DatabaseError) {
        outbox.takeBack(or: ["ROLLBACK TO SAVEPOINT act", "RELEASE SAVEPOINT act"])
    }

    func commit() throws(DatabaseError) {
        guard outbox.isWorthSending || session?.isInTransaction == true else {
            outbox = Outbox()
            return
        }
        let position = outbox.statements.count
        do {
            _ = try exchange(["COMMIT"])
        } catch {
            // Known only when the server itself hung up over an earlier statement.
            let wasUnderWay = error.isGone && (error.position ?? position) >= position
            throw wasUnderWay ? .commitUnknown : error.error
        }
    }

    func rollBack() {
        outbox = Outbox()
        guard let session, session.isInTransaction else { return }
        do {
            _ = try session.exchange(["ROLLBACK"])
        } catch {
            // What was posted before may have failed, and the transaction be over all the same.
            if error.isGone || session.isInTransaction { self.session = nil }
        }
    }

    // MARK: Reading

    func beginReading() throws(DatabaseError) {
        try open(with: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"])
    }

    func endReading() {
        rollBack()
    }

    func close() {
        session = nil
    }

    // MARK: What waits, and what is sent

    private func open(with statements: [SQL], patience: Int32? = nil) throws(DatabaseError) {
        outbox = Outbox()
        footing = .standing
        if session?.isStale != false {
            session = nil
            do {
                session = try Session(address)
            } catch {
                footing = .refused(error)
                throw error
            }
        }
        if let session {
            session.patience = patience ?? session.usualPatience
            session.forgetRetired()
        }
        outbox = Outbox(opening: statements)
    }

    func send(_ statements: [SQL]) throws(DatabaseError) -> [[Row]] {
        do {
            return try exchange(statements)
        } catch {
            throw error.error
        }
    }

    private func exchange(_ statements: [SQL]) throws(Breakdown) -> [[Row]] {
        guard let session else {
            throw Breakdown(error: Failure.hungUp, position: nil, isGone: true)
        }
        let batch = outbox.statements + statements
        let openingCount = outbox.openingCount
        outbox = Outbox()
        guard !batch.isEmpty else { return [] }
        do {
            return try session.exchange(batch).suffix(statements.count)
        } catch {
            note(error, openingCount: openingCount)
            throw error
        }
    }

    func note(_ breakdown: Breakdown, openingCount: Int) {
        if breakdown.isGone {
            session = nil
        }
        if let position = breakdown.position, position < openingCount {
            footing = .refused(breakdown.error)
        } else if session?.isInTransaction != true {
            footing = .lost
        }
        switch breakdown.error {
        case .other("0A000", _): session?.statements.retireAll()
        case .other("26000", _): session?.statements.forgetAll()
        default: break
        }
    }
}
