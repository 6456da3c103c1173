import Synchronization

/// Makes whoever guesses wait longer after each wrong try: for a name, whether anybody has it or not,
/// and for the address that it comes from.
final class Throttle: Sendable {
    private struct Tries {
        var failures = 0
        var closedUntil: ContinuousClock.Instant
    }

    private let tries: Mutex<[String: Tries]> = Mutex([:])
    private let free: Int
    private static let most = 20_000

    /// - Parameter free: wrong tries before the first wait.
    init(free: Int) {
        self.free = free
    }

    /// Seconds to wait before the next try; none when it may be made.
    func wait(for key: String) -> Int? {
        let now = ContinuousClock.now
        return tries.withLock { tries in
            guard let until = tries[key]?.closedUntil, until > now else { return nil }
            return Int((until - now).components.seconds) + 1
        }
    }

    /// A wrong try: after the free ones 30 seconds, then twice as long each time, to a quarter of an
    /// hour.
    func failed(_ key: String) {
        let now = ContinuousClock.now
        tries.withLock { tries in
            if tries.count >= Self.most { tries = tries.filter { $0.value.closedUntil > now } }
            var mine = tries[key] ?? Tries(closedUntil: now)
            mine.failures += 1
            let over = mine.failures - free
            if over >= 0 { mine.closedUntil = now + .seconds(min(30 << min(over, 5), 900)) }
            tries[key] = mine
        }
    }

    func succeeded(_ key: String) {
        tries.withLock { $0[key] = nil }
    }
}
