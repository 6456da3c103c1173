/// A moment: microseconds since the start of 1970, UTC.
package struct Instant: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }

    package func adding(days: Int) -> Instant {
        Instant(microseconds: microseconds + Int64(days) * 86_400_000_000)
    }

    package func adding(minutes: Int) -> Instant {
        Instant(microseconds: microseconds + Int64(minutes) * 60_000_000)
    }

    /// Whole seconds since the start of 1970.
    package var seconds: Int64 { microseconds / 1_000_000 }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 in UTC to the second: `2026-11-18T14:03:59Z`.
    package var description: String {
        let seconds = Int((microseconds - (microseconds < 0 ? 999_999 : 0)) / 1_000_000)
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - days * 86_400
        let day = Day(sinceEpoch: days)
        return String(unsafeUninitializedCapacity: 20) { letters in
            _ = letters.initialize(fromContentsOf: "0000-00-00T00:00:00Z".utf8)
            letters.write(day.year, digits: 4, at: 0)
            letters.write(day.month, digits: 2, at: 5)
            letters.write(day.day, digits: 2, at: 8)
            letters.write(rest / 3600, digits: 2, at: 11)
            letters.write(rest / 60 % 60, digits: 2, at: 14)
            letters.write(rest % 60, digits: 2, at: 17)
            return 20
        }
    }
}
