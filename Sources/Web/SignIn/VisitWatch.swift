import Casework
import Synchronization

/// Keeps visits awake in the database, once a minute at most for each.
final class VisitWatch: Sendable {
    private let seen: Mutex<[Int: ContinuousClock.Instant]> = Mutex([:])

    /// Nobody waits for it: pages can be read while nothing can be written.
    func keepAwake(_ secret: String, in casework: Casework) {
        guard isDue(secret.hashValue) else { return }
        Task {
            do {
                try await casework.keepAwake(secret)
            } catch {
                // The next page tries again.
                seen.withLock { $0[secret.hashValue] = nil }
            }
        }
    }

    private func isDue(_ visit: Int) -> Bool {
        let now = ContinuousClock.now
        return seen.withLock { seen in
            if let last = seen[visit], now - last < .seconds(60) { return false }
            if seen.count > 10_000 { seen = seen.filter { now - $0.value < .seconds(60) } }
            seen[visit] = now
            return true
        }
    }
}
