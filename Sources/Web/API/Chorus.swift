import Casework
import NIOCore
import Synchronization

/// Those who ask the same at the same time, and are answered together.
///
/// Whoever asks while an answer is worked out gets the next one, which has not begun yet: nobody is
/// told what was so before they asked.
final class Chorus: Sendable {
    /// Only the same caller's same question has the same answer.
    struct Question: Hashable, Sendable {
        let caller: Caller
        /// With what stands after the question mark.
        let address: String
    }

    typealias Turn = Task<ByteBuffer, any Error>

    private struct Turns {
        /// Works out its answer: too late to join.
        var begun: Turn?
        /// Waits until the one before has ended.
        var open: Turn?
    }

    private let turns = Mutex<[Question: Turns]>([:])

    func answer(
        to question: Question,
        _ answer: @escaping @Sendable () async throws -> ByteBuffer
    ) async throws -> ByteBuffer {
        let turn = join(question, answer)
        return try await withTaskCancellationHandler {
            try await turn.value
        } onCancel: {
            // The server stops, for all who sing along.
            turn.cancel()
        }
    }

    private func join(
        _ question: Question,
        _ answer: @escaping @Sendable () async throws -> ByteBuffer
    ) -> Turn {
        turns.withLock { turns in
            var known = turns[question, default: Turns()]
            if let open = known.open { return open }
            let turn = Turn { [begun = known.begun] in
                _ = await begun?.result
                self.begin(question)
                defer { self.end(question) }
                return try await answer()
            }
            known.open = turn
            turns[question] = known
            return turn
        }
    }

    private func begin(_ question: Question) {
        turns.withLock { turns in
            turns[question] = Turns(begun: turns[question]?.open)
        }
    }

    private func end(_ question: Question) {
        turns.withLock { turns in
            let open = turns[question]?.open
            turns[question] = open.map { Turns(open: $0) }
        }
    }
}
