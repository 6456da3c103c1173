import Money

/// A provider's own number of an invoice, as it stands on the paper: plain characters only, and a
/// digit among them, so that no story about a child can stand there.
package struct InvoiceNumber: Hashable, Sendable {
    package let text: String
    /// What of it is compared: letters and digits, in capitals.
    ///
    /// `inv 2026/07` is `INV-2026-07`.
    package let key: String

    package init(reading text: String) throws(Refusal) {
        let folded = text.split(separator: " ").joined(separator: " ").trimmingSpaces()
        let isPlain = folded.allSatisfy { $0.isPlain || Self.marks.contains($0) }
        guard (1...30).contains(folded.count), isPlain, folded.contains(where: \.isASCIIDigit)
        else { throw .invoice(.malformedNumber) }
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
