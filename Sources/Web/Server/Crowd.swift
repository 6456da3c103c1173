import Synchronization

/// How many requests are dealt with at once; beyond that, whoever comes is told to come back rather
/// than kept waiting.
final class Crowd: Sendable {
    private let inside = Atomic<Int>(0)
    private let most: Int

    init(most: Int) {
        self.most = most
    }

    var count: Int { inside.load(ordering: .relaxed) }

    /// False when there is no room.
    func enter() -> Bool {
        guard inside.add(1, ordering: .relaxed).newValue > most else { return true }
        leave()
        return false
    }

    func leave() {
        inside.subtract(1, ordering: .relaxed)
    }
}

/// How many requests one token has sent in this minute.
final class RateLimit: Sendable {
    private struct Minute {
        var start = ContinuousClock.now
        var counts: [Int: Int] = [:]
    }

    private let minute = Mutex(Minute())
    private let most: Int?

    init(most: Int?) {
        self.most = most
    }

    /// Seconds until the next may come; nil when this one may.
    func wait(for token: String) -> Int? {
        guard let most else { return nil }
        let now = ContinuousClock.now
        return minute.withLock { minute in
            if now - minute.start >= .seconds(60) { minute = Minute(start: now) }
            let count = minute.counts[token.hashValue, default: 0] + 1
            minute.counts[token.hashValue] = count
            guard count > most else { return nil }
            return 60 - Int((now - minute.start).components.seconds)
        }
    }
}
