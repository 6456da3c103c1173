package import Money

/// A line as a coordinator writes it: `SVC-1 x 12 from 2026-12-01 to 2027-03-31`, then, if wanted,
/// `for family` and `fund FUND-2`.
package struct LineText: Hashable, Sendable {
    package let service: String
    package let quantity: Quantity
    package let span: Span
    package let beneficiary: Beneficiary
    package let fund: String?

    package static let example = "SVC-1 x 12 from 2026-12-01 to 2027-03-31"

    package init(reading text: String) throws(Refusal) {
        let parts = WordedText.parts(
            of: text.split(whereSeparator: \.isWhitespace),
            words: Self.words
        )
        guard parts.keys.allSatisfy({ Self.words.contains($0) || $0.isEmpty }),
            let service = parts[""], let quantity = parts["x"], let from = parts["from"],
            let to = parts["to"]
        else { throw .input(.malformedLine(Self.example)) }
        self.service = try Noun.service.read(service)
        self.quantity = try Input.quantity(quantity)
        span = try Input.span(from: from, to: to)
        guard let beneficiary = Beneficiary(rawValue: parts["for"] ?? "child") else {
            throw .input(
                .unknownChoice(
                    what: "beneficiary",
                    choices: Beneficiary.allCases.map(\.rawValue)
                )
            )
        }
        self.beneficiary = beneficiary
        fund = try parts["fund"].map { fund throws(Refusal) in try Noun.fund.read(fund) }
    }

    private static let words: Set<String> = ["x", "from", "to", "for", "fund"]
}

/// What people write in a few words that stand before what they say: `SVC-1 x 12 from …`.
enum WordedText {
    /// What follows each of the words; what comes first follows the empty one.
    static func parts(
        of pieces: some Sequence<Substring>,
        words: Set<String>
    ) -> [String: String] {
        var parts: [String: String] = [:]
        var word = ""
        for piece in pieces {
            let lower = piece.lowercased()
            if words.contains(lower), parts[lower] == nil {
                word = lower
                parts[word] = ""
            } else {
                parts[word] =
                    parts[word].map { $0.isEmpty ? "\(piece)" : "\($0) \(piece)" }
                    ?? String(piece)
            }
        }
        return parts
    }
}

/// What a chair writes of one line: `PKG-3/1 x 8`, `PKG-3/1 x 8 to 2027-03-31` or
/// `PKG-3/1 to 2027-03-31`.
package struct VariationText: Hashable, Sendable {
    package let line: LineReference
    package let variation: Variation

    package init(reading text: String) throws(Refusal) {
        let words: Set<String> = ["x", "to"]
        let spaced = text.lowercased().replacing("x", with: " x ")
        let parts = WordedText.parts(of: spaced.split(whereSeparator: \.isWhitespace), words: words)
        guard let named = parts[""], parts.count > 1 else {
            throw .input(.malformedLine("PKG-3/1 x 8"))
        }
        line = try LineReference(reading: named)
        let quantity = try parts["x"].map { text throws(Refusal) in
            guard let quantity = Quantity(reading: text) else {
                throw .input(.malformedQuantity)
            }
            return quantity
        }
        let until = try parts["to"].map { text throws(Refusal) in try Input.day(text) }
        variation = Variation(quantity, until: until)
    }
}
