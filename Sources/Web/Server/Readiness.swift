import Synchronization

/// Whether the server can do its work now, told in time: whoever watches over it is not to wait for
/// a database that answers nobody.
final class Readiness: Sendable {
    private let look: @Sendable () async -> String?
    private let patience: Duration
    /// One at a time, however many ask: what hangs is not asked again until it answers.
    private let looking = Mutex<Task<String?, Never>?>(nil)

    /// - Parameters:
    ///   - patience: how long an answer is waited for.
    ///   - look: the code of what is in the way; nil where nothing is.
    init(patience: Duration = .milliseconds(1_500), _ look: @escaping @Sendable () async -> String?)
    {
        self.patience = patience
        self.look = look
    }

    /// What is in the way now: `database-silent` where that could not be found out in time.
    func obstacle() async -> String? {
        let looking = begun()
        let patience = patience
        return await withCheckedContinuation { continuation in
            let answer = Answer(continuation)
            Task { answer.give(await looking.value) }
            Task {
                try? await Task.sleep(for: patience)
                answer.give("database-silent")
            }
        }
    }

    private func begun() -> Task<String?, Never> {
        looking.withLock { current in
            if let current { return current }
            let task = Task {
                let obstacle = await look()
                looking.withLock { $0 = nil }
                return obstacle
            }
            current = task
            return task
        }
    }

    /// Given once: what comes later is left.
    private final class Answer: Sendable {
        private let waiting: Mutex<CheckedContinuation<String?, Never>?>

        init(_ continuation: CheckedContinuation<String?, Never>) {
            waiting = Mutex(continuation)
        }

        func give(_ obstacle: String?) {
            let first = waiting.withLock { waiting in
                defer { waiting = nil }
                return waiting
            }
            first?.resume(returning: obstacle)
        }
    }
}
