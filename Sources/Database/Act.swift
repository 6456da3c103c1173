import Synchronization

/// Something a caller waits for, run on a thread of ours and answered exactly once.
protocol Act: AnyObject, Sendable {
    var purpose: Purpose { get }
    /// What it is sure to ask for, so that it can travel with its first question.
    var ahead: [SQL] { get }
    /// Whether it is still wanted.
    ///
    /// From then on it can no longer be cancelled.
    func start() -> Bool
    /// May be called again, when what it did was lost.
    func run(in turn: any SchemaChange) throws
    /// Answers with what the last run gave.
    func answer()
    func fail(_ error: any Error)
}

/// What a transaction is for.
package enum Purpose: Sendable {
    /// Writes that stay.
    case keep
    /// Writes that are undone once they have been answered.
    case preview
    /// A change of the schema, alone in its transaction.
    case migration
}

/// The act of one task, which is suspended until it is answered.
final class Asked<Answer: Sendable>: Act {
    private struct State {
        var continuation: CheckedContinuation<Answer, any Error>?
        var result: Answer?
        var isStarted = false
        var isCancelled = false
    }

    let purpose: Purpose
    let ahead: [SQL]
    private let body: @Sendable (any SchemaChange) throws -> Answer
    private let state = Mutex(State())

    init(
        _ purpose: Purpose,
        ahead: [SQL] = [],
        body: @escaping @Sendable (any SchemaChange) throws -> Answer
    ) {
        self.purpose = purpose
        self.ahead = ahead
        self.body = body
    }

    /// Joins a line and waits for the answer.
    ///
    /// A task cancelled before its turn came is let go with `CancellationError`, and nothing is
    /// run; one whose turn has come is heard out.
    func wait(
        joining put: (any Act) throws(DatabaseError) -> Void
    ) async throws -> Answer {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard attach(continuation) else {
                    continuation.resume(throwing: CancellationError())
                    return
                }
                do {
                    try put(self)
                } catch {
                    fail(error)
                }
            }
        } onCancel: {
            cancel()
        }
    }

    func start() -> Bool {
        state.withLock { state in
            state.isStarted = !state.isCancelled
            return state.isStarted
        }
    }

    func run(in turn: any SchemaChange) throws {
        let result = try body(turn)
        state.withLock { $0.result = result }
    }

    func answer() {
        guard let result = state.withLock({ $0.result }) else {
            preconditionFailure("an act that never ran cannot be answered")
        }
        takeContinuation()?.resume(returning: result)
    }

    func fail(_ error: any Error) {
        takeContinuation()?.resume(throwing: error)
    }

    private func attach(_ continuation: CheckedContinuation<Answer, any Error>) -> Bool {
        state.withLock { state in
            guard !state.isCancelled else { return false }
            state.continuation = continuation
            return true
        }
    }

    private func cancel() {
        let continuation = state.withLock { state -> CheckedContinuation<Answer, any Error>? in
            guard !state.isStarted else { return nil }
            state.isCancelled = true
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume(throwing: CancellationError())
    }

    private func takeContinuation() -> CheckedContinuation<Answer, any Error>? {
        state.withLock { state in
            defer { state.continuation = nil }
            return state.continuation
        }
    }
}
