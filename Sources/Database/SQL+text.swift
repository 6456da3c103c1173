extension SQL {
    /// Refuses a text with a NUL in it before anything is sent: PostgreSQL cannot store one, and
    /// SQLite's own functions stop at it.
    ///
    /// - Throws: `.other` with the code `nul-in-text`, and the parameter's number.
    package func refuseNull() throws(DatabaseError) {
        for (position, value) in arguments.enumerated() {
            if case .text(let text) = value, text.utf8.contains(0) {
                throw .other(code: "nul-in-text", "parameter $\(position + 1) holds a NUL")
            }
        }
    }
}
