extension String {
    /// The text itself, unless it holds a NUL: PostgreSQL cannot store one, and SQLite's own
    /// functions stop at it.
    ///
    /// - Parameter position: of the parameter, from 1, for the log.
    package func refusingNull(at position: Int) throws(DatabaseError) -> String {
        guard !utf8.contains(0) else {
            throw .other(code: "nul-in-text", "parameter $\(position) holds a NUL")
        }
        return self
    }
}
