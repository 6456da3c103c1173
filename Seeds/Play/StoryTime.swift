import Money
import Synchronization

/// Where the story's clock stands.
///
/// A day's work begins at half past nine, and each act takes a little while.
final class StoryTime: Sendable {
    private static let morning: Int64 = 34_200_000_000
    private static let oneAct: Int64 = 47_000_000

    private let instant = Mutex(Instant(microseconds: 0))

    func set(_ day: Day) {
        let start = Instant(
            microseconds: Int64(day.sinceEpoch) * 86_400_000_000 + Self.morning
        )
        instant.withLock { $0 = max($0, start) }
    }

    /// When the next act takes place: what is good for half a minute only is made for then.
    var coming: Instant {
        instant.withLock { Instant(microseconds: $0.microseconds + Self.oneAct) }
    }

    func next() -> Instant {
        instant.withLock { instant in
            instant = Instant(microseconds: instant.microseconds + Self.oneAct)
            return instant
        }
    }
}
