/// What an act holds while its turn lasts.
///
/// After the first statement that failed nothing more is run, on either engine: PostgreSQL would
/// refuse it anyway, and SQLite may have ended the whole transaction, so that a further write would
/// stand outside it.
final class Turn: SchemaChange {
    private let connection: any SchemaChange
    private var isOver = false
    /// The first statement's error, even when the body has turned it into one of its own.
    private(set) var failure: DatabaseError?

    init(_ connection: any SchemaChange) {
        self.connection = connection
    }

    func rows(of statements: [SQL]) throws(DatabaseError) -> [[Row]] {
        try check()
        do {
            for statement in statements {
                try statement.refuseNull()
            }
            return try connection.rows(of: statements)
        } catch {
            failure = error
            throw error
        }
    }

    func write(_ statement: SQL) throws(DatabaseError) {
        try check()
        do {
            try statement.refuseNull()
            try connection.write(statement)
        } catch {
            failure = error
            throw error
        }
    }

    func run(script: String) throws(DatabaseError) {
        try check()
        do {
            try connection.run(script: script)
        } catch {
            failure = error
            throw error
        }
    }

    func end() {
        isOver = true
    }

    private func check() throws(DatabaseError) {
        precondition(!isOver, "a transaction was used after its act had ended")
        if let failure {
            throw failure
        }
    }
}
