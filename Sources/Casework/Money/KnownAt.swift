import Foundation
package import Money
import Panel
import Store

extension ReadingDesk {
    /// The number of the event up to which something was known: a day (its end where the council
    /// is), a moment, or an event's number.
    ///
    /// A moment resolves to the longest run of events that were all recorded by then, so that the
    /// same text always means the same events once that moment is over.
    func event(knownAt text: String) throws -> Int64 {
        let head = try fetch(Events.head)
        let trimmed = text.trimmingSpaces()
        if trimmed.allSatisfy(\.isASCIIDigit), let number = Int64(trimmed) {
            guard number <= head.number else {
                throw Refusal.access(.notFound(noun: "event", reference: trimmed, near: nil))
            }
            return number
        }
        return try fetch(Events.last(before: moment(trimmed))) ?? head.number
    }

    /// The last microsecond of a day, or the moment itself; neither later than today.
    private func moment(_ text: String) throws -> Instant {
        if let instant = Instant(reading: text, in: settings.timeZone) {
            guard instant.day(in: settings.timeZone) <= today else {
                throw Refusal.input(.inTheFuture(instant.day(in: settings.timeZone)))
            }
            return instant
        }
        let day = try Input.pastDay(text, today: today)
        let next = Instant(startOf: day.adding(days: 1), in: settings.timeZone)
        return Instant(microseconds: next.microseconds - 1)
    }
}

extension Instant {
    /// The first moment of a day in a time zone such as `Europe/London`.
    init(startOf day: Day, in zone: String) {
        self.init(day, second: 0, in: zone)
    }

    /// Reads `2026-11-18T14:03`, with seconds if wanted, and `Z` for UTC; without it the clock is
    /// the zone's.
    ///
    /// Nil when it is not written so, or there is no such moment.
    package init?(reading text: String, in zone: String) {
        let isUTC = text.hasSuffix("Z")
        let parts = text.dropLast(isUTC ? 1 : 0).split(
            separator: "T",
            omittingEmptySubsequences: false
        )
        guard parts.count == 2, let day = Day(reading: String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        let numbers = clock.compactMap { $0.count == 2 ? UInt8($0).map(Int.init) : nil }
        guard (2...3).contains(clock.count), numbers.count == clock.count, numbers[0] < 24,
            numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        let second = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
        self.init(day, second: second, in: isUTC ? "UTC" : zone)
    }

    /// A second of a day by the zone's clock; of two such, when clocks go back, the first.
    private init(_ day: Day, second: Int, in zone: String) {
        let local = day.sinceEpoch * 86_400 + second
        let zone = TimeZone(identifier: zone) ?? .gmt
        let guesses = [local - 86_400, local + 86_400].map { moment in
            local - zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment)))
        }
        let exact = guesses.filter { guess in
            let date = Date(timeIntervalSince1970: TimeInterval(guess))
            return guess + zone.secondsFromGMT(for: date) == local
        }
        let seconds = exact.min() ?? guesses.max() ?? local
        self.init(microseconds: Int64(seconds) * 1_000_000)
    }
}
