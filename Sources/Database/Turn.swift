/// What an act holds while its turn lasts.
///
/// After the first statement that failed nothing more is run, on either engine: PostgreSQL would
/// refuse it anyway, and SQLite may have ended the whole transaction, so that a further write would
/// stand outside it.
final class Turn: SchemaChange {
    private let connection: any SchemaChange
    private let memory: Memory?
    private var isOver = false
    private var isPaging = false
    private var isNarrowed = false
    /// Whether anything was written, or may have been.
    private(set) var hasWritten = false
    /// The first statement's error, even when the body has turned it into one of its own.
    private(set) var failure: DatabaseError?

    /// - Parameter memory: what other acts of the same transaction have read.
    init(_ connection: any SchemaChange, _ memory: Memory? = nil) {
        self.connection = connection
        self.memory = memory
    }

    func rows(of statements: [SQL]) throws(DatabaseError) -> [[Row]] {
        try check()
        do {
            for statement in statements {
                try statement.refuseNull()
            }
            guard let memory else {
                hasWritten = true
                return try connection.rows(of: statements)
            }
            let known = statements.map(memory.known)
            hasWritten = hasWritten || known.contains { !$0.isReading }
            return try memory.rows(of: statements, known, from: connection)
        } catch {
            failure = error
            throw error
        }
    }

    func pages(of statement: SQL, _ body: ([Row]) throws -> Void) throws {
        try check()
        do {
            try statement.refuseNull()
            isPaging = true
            defer { isPaging = false }
            try connection.pages(of: statement, body)
        } catch {
            failure = error as? DatabaseError
            throw error
        }
    }

    func write(_ statement: SQL) throws(DatabaseError) {
        try check()
        do {
            try statement.refuseNull()
            hasWritten = true
            if let memory { memory.forget(whatIsWrittenBy: memory.known(statement)) }
            try connection.write(statement)
        } catch {
            failure = error
            throw error
        }
    }

    func run(script: String) throws(DatabaseError) {
        try check()
        hasWritten = true
        memory?.forgetAll()
        do {
            try connection.run(script: script)
        } catch {
            failure = error
            throw error
        }
    }

    /// What others have read with a wider view is not for this act, nor what it reads for them.
    func narrow(to owner: String) throws(DatabaseError) {
        try check()
        memory?.forgetAll()
        isNarrowed = true
        do {
            try connection.narrow(to: owner)
        } catch {
            failure = error
            throw error
        }
    }

    func widen() throws(DatabaseError) {
        guard isNarrowed else { return }
        memory?.forgetAll()
        isNarrowed = false
        try connection.widen()
    }

    func end() {
        isOver = true
    }

    private func check() throws(DatabaseError) {
        precondition(!isOver, "a transaction was used after its act had ended")
        precondition(!isPaging, "a question between two pages of another's answer")
        if let failure {
            throw failure
        }
    }
}
