/// How long to wait, in seconds.
///
/// What a connection string says in its `options` goes before these.
package struct Limits: Sendable {
    /// For each host in turn.
    package var connecting: Int
    /// For one statement; then `.timeout`.
    package var statement: Double
    /// For another program's lock; then `.busy`.
    package var lock: Double
    /// After which the server lets go of a program that stopped in the middle of a transaction,
    /// and so of the lock that keeps all other writers waiting.
    package var idleInTransaction: Double

    package init(
        connecting: Int = 5,
        statement: Double = 30,
        lock: Double = 10,
        idleInTransaction: Double = 60
    ) {
        self.connecting = connecting
        self.statement = statement
        self.lock = lock
        self.idleInTransaction = idleInTransaction
    }

    /// As settings of a server process, in milliseconds.
    ///
    /// The walls between providers make a statement look dearer than it is: compiling it would take
    /// longer than running it.
    var settings: [String] {
        [
            "statement_timeout=\(Int(statement * 1_000))", "lock_timeout=\(Int(lock * 1_000))",
            "idle_in_transaction_session_timeout=\(Int(idleInTransaction * 1_000))", "jit=off",
        ]
    }
}
