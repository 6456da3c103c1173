extension Day {
    package static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// Reads `2026-11-18`, `18/11/2026`, `18 Nov 2026` and `18 November 2026`.
    ///
    /// Nil for a day that does not exist.
    package init?(reading text: String) {
        let trimmed = text.trimmingSpaces()
        if let day = Day(iso: trimmed) ?? Day(slashed: trimmed) {
            self = day
            return
        }
        let words = trimmed.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, words[1].count >= 3, words[2].count == 4,
            (1...2).contains(words[0].count), words[0].allSatisfy(\.isASCIIDigit),
            words[2].allSatisfy(\.isASCIIDigit),
            let day = Int(words[0]), let year = Int(words[2]),
            let month = Self.monthNames.firstIndex(where: { $0.hasPrefix(words[1].lowercased()) })
        else { return nil }
        self.init(year: year, month: month + 1, day: day)
    }

    /// Reads `2026-11-18`, as days are stored, and nothing else.
    package init?(iso text: String) {
        var text = text
        let parts = text.withUTF8 { letters -> (year: Int, month: Int, day: Int)? in
            let dash = UInt8(ascii: "-")
            guard letters.count == 10, letters[4] == dash, letters[7] == dash,
                let year = Int(digits: letters[..<4]), let month = Int(digits: letters[5..<7]),
                let day = Int(digits: letters[8...])
            else { return nil }
            return (year, month, day)
        }
        guard let parts else { return nil }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }
}

extension Int {
    fileprivate init?(digits: Slice<UnsafeBufferPointer<UInt8>>) {
        self = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            self = self * 10 + Int(digit - UInt8(ascii: "0"))
        }
    }
}
