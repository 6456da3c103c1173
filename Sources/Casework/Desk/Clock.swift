import Foundation
package import Money

/// Where the time comes from.
///
/// The program reads the machine's; the demo and the tests move their own.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    package static let system = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(
            microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
        )
    }
}

extension Instant {
    /// The calendar day at this moment in a time zone such as `Europe/London`.
    package func day(in zone: String) -> Day {
        let seconds = Double(microseconds) / 1_000_000
        let date = Date(timeIntervalSince1970: seconds)
        let offset = TimeZone(identifier: zone)?.secondsFromGMT(for: date) ?? 0
        let local = microseconds / 1_000_000 + Int64(offset)
        return Day(sinceEpoch: Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
    }
}
