/// A day of the calendar, without a time: 2026-11-18.
package struct Day: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil when there is no such day, or the year has not four digits.
    package init?(year: Int, month: Int, day: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Days since 1 January 1970.
    ///
    /// The arithmetic counts years from March, so that the leap day comes last.
    package var sinceEpoch: Int {
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    /// - Precondition: a day of the years 1000 to 9999.
    package init(sinceEpoch days: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }

    package func adding(days: Int) -> Day {
        Day(sinceEpoch: sinceEpoch + days)
    }

    package func days(until other: Day) -> Int {
        other.sinceEpoch - sinceEpoch
    }

    /// Whole years lived on `day` by somebody born on this day.
    ///
    /// Born on 29 February, one is a year older on 1 March.
    package func age(on other: Day) -> Int {
        other.year - year - ((other.month, other.day) < (month, day) ? 1 : 0)
    }

    package var firstOfMonth: Day {
        adding(days: 1 - day)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// ISO 8601: `2026-11-18`.
    package var description: String {
        String(unsafeUninitializedCapacity: 10) { letters in
            let dash = UInt8(ascii: "-")
            letters.initialize(repeating: dash)
            letters.write(year, digits: 4, at: 0)
            letters.write(month, digits: 2, at: 5)
            letters.write(day, digits: 2, at: 8)
            return 10
        }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    func write(_ number: Int, digits: Int, at start: Int) {
        var rest = number
        for position in stride(from: start + digits - 1, through: start, by: -1) {
            self[position] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(reading: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Day {
    /// `18/11/2026`, as people and spreadsheets of this country write it; nil for anything else.
    package init?(slashed text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4,
            parts.prefix(2).allSatisfy({ (1...2).contains($0.count) }),
            parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
