extension String {
    /// `childCapPence` as people read it: `Child cap`.
    package var asLabel: String {
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
