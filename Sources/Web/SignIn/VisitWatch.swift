import Casework
import Synchronization

/// Keeps visits awake in the database, once a minute at most for each.
final class VisitWatch: Sendable {
    private let seen: Mutex<[Int: ContinuousClock.Instant]> = Mutex([:])

    func keepAwake(_ secret: String, in casework: Casework) async throws {
        let now = ContinuousClock.now
        let isDue = seen.withLock { seen in
            if let last = seen[secret.hashValue], now - last < .seconds(60) { return false }
            if seen.count > 10_000 { seen = seen.filter { now - $0.value < .seconds(60) } }
            seen[secret.hashValue] = now
            return true
        }
        if isDue { try await casework.keepAwake(secret) }
    }
}
