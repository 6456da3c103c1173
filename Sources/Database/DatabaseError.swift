/// What may go wrong below the waist, alike on both engines.
///
/// Texts are for the log, not for people: they may hold a statement, never a value.
public enum DatabaseError: Error, Hashable, Sendable {
    /// A constraint refused a write.
    ///
    /// Named as PostgreSQL names them, on both engines: a CHECK by its own name, a unique one
    /// `table_column_key`, a primary key `table_pkey`. SQLite cannot tell which foreign key it was:
    /// `foreign-key`.
    case constraint(String)
    /// A trigger refused to change what may only be added to.
    case appendOnly(String)
    /// A trigger refused what is dated in a closed period.
    case closedPeriod
    /// The tables are not there, or not as this program knows them.
    case schema(String)
    /// Somebody else held the database for longer than the time allowed.
    case busy
    /// A statement ran longer than the time allowed.
    case timeout
    case readOnly(String)
    case diskFull
    /// The disk would not be read from or written to.
    case diskFailed(String)
    /// The text that names the database is no address of one.
    case address(String)
    /// The file is damaged, or is no database.
    case corrupt(String)
    /// The file is another program's database.
    case foreign(String)
    /// A folder or a device stands where the file should be.
    case notAFile(String)
    /// The folder that the file would be made in is not there.
    case noFolder(String)
    /// The file is on a network share, where SQLite cannot keep what it promises.
    case networkShare(String)
    /// The file or its folder is barred, or cannot be opened for another reason.
    case cannotOpen(String)
    /// No server answers.
    case unreachable(String)
    /// A server answers, and does not let us in.
    case turnedAway(String)
    /// A proxy that pools transactions stands in front of the server.
    case pooled
    /// The server's user lacks a right.
    case notPermitted(String)
    /// The connection broke while a statement ran; nothing of the act was kept.
    case connectionLost(String)
    /// The connection broke while the commit was under way: the act may or may not be there.
    case commitUnknown
    /// A row did not hold what the program expected.
    case unreadable(String)
    /// Anything else, with the engine's code.
    case other(code: String, String)
}
