extension String {
    /// Lines of at most so many characters, broken between words.
    func folded(to width: Int) -> [String] {
        split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            var lines = [""]
            for word in paragraph.split(separator: " ") {
                let last = lines[lines.count - 1]
                if last.isEmpty {
                    lines[lines.count - 1] = String(word)
                } else if last.columns + 1 + word.columns <= width {
                    lines[lines.count - 1] = "\(last) \(word)"
                } else {
                    lines.append(String(word))
                }
            }
            return lines
        }
    }

    /// Without what a terminal would obey: escapes and other control characters but the new line,
    /// and what turns the direction of a text about.
    var harmless: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    let isControl = scalar.properties.generalCategory == .control
                    return isControl && scalar != "\n" || scalar.turnsText ? "\u{FFFD}" : scalar
                }
            )
        )
    }

    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - columns, 0))
    }

    func rightAligned(to width: Int) -> String {
        String(repeating: " ", count: max(width - columns, 0)) + self
    }

    /// As much as fits, with a mark where something is missing.
    func cut(to width: Int) -> String {
        guard columns > width else { return self }
        var text = self
        while text.columns >= width, !text.isEmpty { text.removeLast() }
        return text + "…"
    }
}

extension StringProtocol {
    /// How many columns of a terminal it takes.
    var columns: Int {
        reduce(0) { $0 + $1.columns }
    }
}

extension Character {
    /// Two for what East Asian scripts and pictures take.
    fileprivate var columns: Int {
        guard let first = unicodeScalars.first, first.value >= 0x1100 else { return 1 }
        let isPicture = unicodeScalars.contains {
            $0.properties.isEmojiPresentation || $0.value == 0xFE0F
        }
        return isPicture || Self.wide.contains { $0.contains(first.value) } ? 2 : 1
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
}

extension Unicode.Scalar {
    /// Embeds, overrides or isolates a direction.
    fileprivate var turnsText: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
}
