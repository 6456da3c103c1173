/// An engine's connection for writing, used from one thread.
///
/// What only sets the stage (`begin`, `mark`, `keep`, `undo`) may wait and travel with the next
/// statement.
package protocol WritingConnection: SchemaChange, SendableMetatype {
    /// Starts a transaction whose first statement keeps every other writer out, on a new
    /// connection when the old one has gone.
    func begin(_ purpose: Purpose) throws(DatabaseError)

    /// Sends what waits, so that what it breaks is known.
    func settle() throws(DatabaseError)

    /// Sends what waits and goes on: what it breaks is known at the next read or at the commit.
    func post() throws(DatabaseError)

    /// Marks where the next act begins.
    func mark() throws(DatabaseError)

    /// Keeps what was written since the mark, and sends what waits.
    func keep() throws(DatabaseError)

    /// Undoes what was written since the mark, also after an error.
    func undo() throws(DatabaseError)

    /// Sends what waits and commits.
    ///
    /// `.commitUnknown` when no answer came.
    func commit() throws(DatabaseError)

    /// Undoes the whole transaction, whatever state it is in.
    func rollBack()

    /// Of the last transaction begun, also after it was rolled back.
    var footing: Footing { get }

    func close()
}

/// How a transaction stands after an error.
package enum Footing: Hashable, Sendable {
    case standing
    /// It never began, for this reason: nobody's fault in particular.
    case refused(DatabaseError)
    /// It has gone, with all that was written in it.
    case lost
}

/// An engine's connection for reading, used from one thread.
package protocol ReadingConnection: SchemaChange, SendableMetatype {
    /// Starts a transaction that sees one snapshot and may not write.
    func beginReading() throws(DatabaseError)

    func endReading()

    func close()
}

extension DatabaseError {
    /// Whether the very same act may well succeed when it is run again at once: nothing of it was
    /// kept, and what stood in the way has gone.
    ///
    /// A plan made before a migration fails once (0A000, 26000); a deadlock or a conflict chose
    /// this act to give way (40P01, 40001).
    var isPassing: Bool {
        switch self {
        case .connectionLost: true
        case .other("0A000", _), .other("26000", _), .other("40001", _), .other("40P01", _): true
        default: false
        }
    }
}
