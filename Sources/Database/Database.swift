/// The narrow waist: all that the rooms above know of a database.
///
/// SQLite and PostgreSQL stand below.
package protocol Database: Sendable {
    /// Runs one act's reads and writes.
    ///
    /// Acts queue; those that wait are run in one transaction and answered after the one commit.
    /// What `body` throws undoes only itself. `body` may be run more than once, when another of its
    /// batch has to be undone or the batch is lost: it must do nothing but read and write the
    /// database.
    ///
    /// With `keeping` false what was written is undone, and still answered: a preview. Throws what
    /// `body` throws, or `DatabaseError`. After `.commitUnknown` the caller must look whether the
    /// act is there before it tries again.
    ///
    /// What is asked for `ahead` travels with the first that `body` asks for, and is then known
    /// when it asks for it.
    func write<Answer: Sendable>(
        keeping: Bool,
        ahead: [SQL],
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer

    /// Runs reads that see one snapshot.
    ///
    /// Never waits for the writer. What is asked for `ahead` is as with `write`.
    func read<Answer: Sendable>(
        ahead: [SQL],
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer

    /// Runs a migration step: statements of this engine, separated by semicolons, in the
    /// transaction `body` holds.
    func migrate<Answer: Sendable>(
        _ body: @escaping @Sendable (any SchemaChange) throws -> Answer
    ) async throws -> Answer

    var engine: Engine { get }

    /// Finishes what is queued, then lets go of every connection.
    func close() async
}

extension Database {
    package func write<Answer: Sendable>(
        keeping: Bool = true,
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer {
        try await write(keeping: keeping, ahead: [], body)
    }

    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer {
        try await read(ahead: [], body)
    }
}

package enum Engine: String, Sendable, CaseIterable {
    case sqlite
    case postgres
}

/// What an act may do while its turn lasts.
///
/// Not for keeping: it ends with the act.
package protocol Transaction {
    /// Runs the statements together and gives each one's rows.
    func rows(of statements: [SQL]) throws(DatabaseError) -> [[Row]]

    /// Runs one statement and hands over its rows a page at a time, in their order, so that memory
    /// stays flat however many there are.
    ///
    /// Throws what `body` throws, and asks for no more. `body` asks nothing itself.
    func pages(of statement: SQL, _ body: ([Row]) throws -> Void) throws

    /// Writes.
    ///
    /// The statement may wait until the next read or the end of the act, so that several travel
    /// together; a constraint it breaks is thrown then.
    func write(_ statement: SQL) throws(DatabaseError)

    /// From here to the end of the act, rows that the database keeps apart by their owner are there
    /// only if they are this owner's, whatever statement asks.
    ///
    /// PostgreSQL alone has such a wall; on SQLite it does nothing.
    func narrow(to owner: String) throws(DatabaseError)

    /// Lets every owner's rows be there again.
    func widen() throws(DatabaseError)
}

/// A transaction that may also change the schema.
package protocol SchemaChange: Transaction {
    /// Runs a script of this engine's statements.
    func run(script: String) throws(DatabaseError)
}
