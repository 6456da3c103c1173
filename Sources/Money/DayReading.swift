extension Day {
    package static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// Reads `2026-11-18`, `18 Nov 2026` and `18 November 2026`.
    ///
    /// Nil for a day that does not exist.
    package init?(reading text: String) {
        let trimmed = text.trimmingSpaces()
        let iso = trimmed.split(separator: "-", omittingEmptySubsequences: false)
        if iso.count == 3 {
            guard iso.map(\.count) == [4, 2, 2], iso.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
                let year = Int(iso[0]), let month = Int(iso[1]), let day = Int(iso[2])
            else { return nil }
            self.init(year: year, month: month, day: day)
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
}
