/// What takes longer than a second says so on standard error, and goes on saying how long.
enum Progress {
    /// - Parameters:
    ///   - what: in a few words, such as `taking in sessions.csv`.
    ///   - options: under `--json` nothing is said, since standard error is for programs then.
    ///   - body: what takes long.
    static func saying<Answer: Sendable>(
        _ what: String,
        _ options: CommonOptions,
        _ body: @Sendable () async throws -> Answer
    ) async throws -> Answer {
        guard !options.json else { return try await body() }
        let telling = Task {
            for seconds in 1... {
                try await Task.sleep(for: .seconds(1))
                Output.complain("diversion: \(what), \(seconds) s")
            }
        }
        defer { telling.cancel() }
        return try await body()
    }
}
