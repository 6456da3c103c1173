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
        let local = seconds(in: zone)
        return Day(sinceEpoch: Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
    }

    /// What the clock says there: `09:30`.
    package func clock(in zone: String) -> String {
        let minutes = (seconds(in: zone) % 86_400 + 86_400) % 86_400 / 60
        let digits = { (number: Int64) in (number < 10 ? "0" : "") + String(number) }
        return digits(minutes / 60) + ":" + digits(minutes % 60)
    }

    /// As if the zone's clock were UTC's.
    private func seconds(in zone: String) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
        let offset = TimeZone(identifier: zone)?.secondsFromGMT(for: date) ?? 0
        return microseconds / 1_000_000 + Int64(offset)
    }
}
