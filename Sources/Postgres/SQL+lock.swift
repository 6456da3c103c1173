import Database

extension SQL {
    /// A lock of one schema's own, until the transaction ends.
    ///
    /// The number tells its uses apart.
    static func advisoryLock(_ number: Int) -> SQL {
        let key: SQL = "hashtext(coalesce(current_schema(), ''))"
        return "SELECT pg_advisory_xact_lock(CAST(\(number) AS integer), \(key))"
    }
}
