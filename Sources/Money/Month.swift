/// A calendar month: 2026-10.
package struct Month: Hashable, Comparable, Sendable {
    package let first: Day

    /// The month that a day is in.
    package init(of day: Day) {
        first = day.firstOfMonth
    }

    /// Reads `2026-10`.
    package init?(reading text: String) {
        guard let first = Day(reading: text.trimmingSpaces() + "-01") else { return nil }
        self.first = first
    }

    package static func < (left: Month, right: Month) -> Bool {
        left.first < right.first
    }

    package var last: Day {
        next.first.adding(days: -1)
    }

    package func isOver(on day: Day) -> Bool {
        last < day
    }

    /// The month so many months on, or back where that is below zero.
    ///
    /// Nil beyond the calendar.
    package func adding(_ months: Int) -> Month? {
        let count = first.year * 12 + first.month - 1 + months
        return Day(year: count / 12, month: count % 12 + 1, day: 1).map(Month.init(of:))
    }

    package var next: Month {
        Month(of: first.adding(days: 31))
    }
}

extension Month: CustomStringConvertible {
    /// ISO 8601: `2026-10`.
    package var description: String {
        String(first.description.prefix(7))
    }
}
