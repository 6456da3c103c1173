extension String {
    /// `childCapPence` as people read it: `Child cap`.
    package var asLabel: String {
        var label = ""
        for character in self {
            if character == "-" || character == "_" {
                label += " "
            } else if character.isUppercase {
                label += " \(character.lowercased())"
            } else {
                label.append(character)
            }
        }
        var words = label.split(separator: " ")
        if words.count > 1, words.last == "pence" { words.removeLast() }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
