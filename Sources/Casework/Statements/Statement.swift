package import Money
import Panel
import Store

/// Something written out for others that may be too long to hold: it leaves as it is read, in one
/// snapshot, and memory stays flat.
package protocol Statement: Request where Answer == Written {
    /// What it is written on.
    associatedtype Outlet

    /// - Returns: how many rows were written.
    func write(at desk: ReadingDesk, on outlet: Outlet) throws -> Int
}

/// What was written out.
package struct Written: Codable, Sendable {
    package let rows: Int
    /// The audit chain's last event when it was read: `position --known-at` it gives the same
    /// figures.
    package let event: Int64
    package let on: Day
}

extension Casework {
    /// Writes a statement out.
    ///
    /// - Parameter outlet: makes what it is written on, anew when the reading starts again because
    ///   its connection was lost.
    /// - Throws: `Refusal`, `Fault`, or what the outlet throws.
    package func write<S: Statement>(
        _ statement: S,
        as caller: Caller,
        on outlet: @escaping @Sendable () throws -> S.Outlet
    ) async throws -> Written {
        try await reading(S.act, as: caller) { desk in
            let rows = try statement.write(at: desk, on: outlet())
            return Written(rows: rows, event: try desk.fetch(Events.head).number, on: desk.today)
        }
    }
}
