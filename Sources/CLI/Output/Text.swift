extension String {
    /// Lines of at most so many characters, broken between words.
    func folded(to width: Int) -> [String] {
        split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            var lines = [""]
            for word in paragraph.split(separator: " ") {
                let last = lines[lines.count - 1]
                if last.isEmpty {
                    lines[lines.count - 1] = String(word)
                } else if last.count + 1 + word.count <= width {
                    lines[lines.count - 1] = "\(last) \(word)"
                } else {
                    lines.append(String(word))
                }
            }
            return lines
        }
    }

    /// Without what a terminal would obey: escapes and other control characters but the new line.
    var harmless: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    let isControl = scalar.properties.generalCategory == .control
                    return isControl && scalar != "\n" ? "\u{FFFD}" : scalar
                }
            )
        )
    }

    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - count, 0))
    }

    func rightAligned(to width: Int) -> String {
        String(repeating: " ", count: max(width - count, 0)) + self
    }

    /// `childCapPence` as people read it: `Child cap`.
    var asLabel: String {
        var words: [String] = []
        for character in self {
            if character.isUppercase || words.isEmpty {
                words.append(character.lowercased())
            } else if character == "-" || character == "_" {
                words.append("")
            } else {
                words[words.count - 1].append(character)
            }
        }
        if words.count > 1, words.last == "pence" { words.removeLast() }
        let text = words.filter { !$0.isEmpty }.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
