import Money

/// What finds a paper again that is kept elsewhere: a letter's number, an e-mail's day, a line of a
/// bank statement, a provider's own number of an invoice.
///
/// It goes into events and exports, so that no story about a child may stand in it: plain letters,
/// digits and marks, a digit among them, one word at most. A word is two letters or more without a
/// digit; three abbreviations, of six capitals at most, may stand beside it: `OPCC letter 12`,
/// `E-mail 2026-12-18`, `VRP-31 variation 1`.
package struct PaperReference: Hashable, Sendable {
    package let text: String
    /// What of it is compared: letters and digits, in capitals.
    package let key: String

    static let mostCharacters = 40

    package init(reading text: String, what: String) throws(Refusal) {
        guard let read = PaperReference(text, most: Self.mostCharacters) else {
            throw .input(.malformedPaper(what))
        }
        self = read
    }

    /// As it is kept.
    package static func text(_ text: String, _ what: String) throws(Refusal) -> String {
        try PaperReference(reading: text, what: what).text
    }

    /// Nil where it is none.
    init?(_ text: String, most: Int) {
        let folded = text.split(separator: " ").joined(separator: " ").trimmingSpaces()
        let isPlain = folded.allSatisfy { $0.isPlain || Self.marks.contains($0) }
        guard (1...most).contains(folded.count), isPlain, folded.contains(where: \.isASCIIDigit)
        else { return nil }
        let parts: [Substring] = folded.split { !$0.isPlain }
        let words = parts.filter { $0.count > 1 && !$0.contains(where: \.isASCIIDigit) }
        let abbreviations = words.filter { $0.count <= 6 && $0 == $0.uppercased() }
        guard abbreviations.count <= 3, words.count - abbreviations.count <= 1 else { return nil }
        self.text = folded
        key = folded.filter(\.isPlain).uppercased()
    }

    private static let marks: Set<Character> = [" ", "-", "/", ".", "_", "#"]
}

extension Character {
    fileprivate var isPlain: Bool {
        isASCIIDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
    }
}
