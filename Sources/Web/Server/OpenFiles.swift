import Glibc

/// How many files, and so connections, the system lets this program hold open.
enum OpenFiles {
    /// Of the database, the log, what is sent out and what is sent in.
    private static let others = 100

    /// Asks for as many as are allowed.
    ///
    /// - Returns: how many of them may be connections, so that no crowd of them keeps the server
    ///   from its database.
    static func connections(atMost wanted: Int) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return wanted
        }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return max(1, min(wanted, Int(clamping: limit.rlim_cur) - others))
    }
}
