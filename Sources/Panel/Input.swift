package import Money

/// The one place where what people type becomes amounts, days and texts.
package enum Input {
    /// An amount above zero and not absurd.
    ///
    /// - Parameter largest: from the settings.
    package static func amount(_ text: String, largest: Pence) throws(Refusal) -> Pence {
        let amount: Pence
        do {
            amount = try Pence(reading: text)
        } catch {
            switch error {
            case .notAnAmount: throw .input(.malformedAmount(typed: text))
            case .fractionOfAPenny: throw .input(.fractionOfAPenny(typed: text))
            case .tooLarge: throw .input(.amountTooLarge(largest, typed: text))
            }
        }
        guard amount > .zero else { throw .input(.amountNotAboveZero(typed: text)) }
        guard amount <= largest else {
            throw .input(.amountTooLarge(largest, typed: text))
        }
        return amount
    }

    /// An amount as above, or nothing.
    package static func amountOrNone(_ text: String, largest: Pence) throws(Refusal) -> Pence {
        if let none = try? Pence(reading: text), none == .zero { return .zero }
        return try amount(text, largest: largest)
    }

    package static func day(_ text: String) throws(Refusal) -> Day {
        guard let day = Day(reading: text) else { throw .input(.malformedDay(typed: text)) }
        return day
    }

    /// A day of the world's: not after today.
    package static func pastDay(_ text: String, today: Day) throws(Refusal) -> Day {
        let day = try day(text)
        guard day <= today else { throw .input(.inTheFuture(day)) }
        return day
    }

    package static func span(from: String, to: String) throws(Refusal) -> Span {
        let first = try day(from)
        let last = try day(to)
        guard first <= last else { throw .input(.endsBeforeItStarts) }
        return Span(from: first, to: last)
    }

    package static func quantity(_ text: String) throws(Refusal) -> Quantity {
        guard let quantity = Quantity(reading: text) else { throw .input(.malformedQuantity) }
        guard quantity.thousandths > 0 else { throw .input(.malformedQuantity) }
        return quantity
    }

    /// A share of a whole, `50%` or `33.3%`, in thousandths.
    package static func share(_ text: String) throws(Refusal) -> Int {
        let trimmed = text.trimmingSpaces()
        guard trimmed.last == "%",
            let percent = Quantity(reading: trimmed.dropLast().trimmingSpaces()),
            percent.thousandths <= 100_000, percent.thousandths.isMultiple(of: 100)
        else { throw .input(.malformedShare) }
        return Int(percent.thousandths / 100)
    }

    /// One of a closed list of words, in any case.
    package static func choice<C: Choice>(
        _ text: String,
        of choices: C.Type,
        what: String
    ) throws(Refusal) -> C {
        try choice(text, among: Array(choices.allCases), what: what)
    }

    /// One of some words.
    package static func choice<C: Choice>(
        _ text: String,
        among choices: [C],
        what: String
    ) throws(Refusal) -> C {
        let word = text.trimmingSpaces().lowercased()
        guard let choice = choices.first(where: { $0.rawValue == word }) else {
            throw .input(.unknownChoice(what: what, choices: choices.map(\.rawValue)))
        }
        return choice
    }

    /// The words of a closed list.
    package static func words<C: Choice>(
        of choices: C.Type
    ) -> [String] {
        choices.allCases.map(\.rawValue)
    }

    /// A name or title: one line, 1 to 200 characters, spaces folded.
    package static func name(_ text: String, what: String) throws(Refusal) -> String {
        let folded = text.split(separator: " ").joined(separator: " ").trimmingSpaces()
        guard !folded.isEmpty else { throw .input(.emptyText(what)) }
        guard folded.count <= 200 else { throw .input(.textTooLong(what, most: 200)) }
        guard !folded.unicodeScalars.contains(where: \.isControl) else {
            throw .input(.controlCharacter(what))
        }
        return folded
    }

    /// A code's own word: lower-case letters and digits joined by dashes, 1 to 40.
    package static func codeWord(_ text: String, what: String) throws(Refusal) -> String {
        let word = text.trimmingSpaces().lowercased()
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...40).contains(word.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isCodeCharacter) })
        else { throw .input(.malformedCode(what)) }
        return word
    }

    /// A whole number within bounds.
    package static func number(
        _ text: String,
        what: String,
        in bounds: ClosedRange<Int>
    ) throws(Refusal) -> Int {
        guard let number = Int(text.trimmingSpaces()), bounds.contains(number) else {
            throw .input(.malformedNumber(what, bounds))
        }
        return number
    }

    /// What somebody wrote about a case: lines are kept, 1 to 10,000 characters.
    package static func narrative(_ text: String, what: String) throws(Refusal) -> String {
        let trimmed = text.trimmingSpaces()
        guard !trimmed.isEmpty else { throw .input(.emptyText(what)) }
        guard trimmed.count <= 10_000 else { throw .input(.textTooLong(what, most: 10_000)) }
        let hasControl = trimmed.unicodeScalars.contains { scalar in
            scalar.isControl && scalar != "\n" && scalar != "\t" && scalar != "\r"
        }
        guard !hasControl else { throw .input(.controlCharacter(what)) }
        return trimmed
    }
}

extension Character {
    fileprivate var isCodeCharacter: Bool {
        isASCIIDigit || ("a"..."z").contains(self)
    }
}

extension Unicode.Scalar {
    /// A control or invisible direction mark (C0, C1, bidirectional overrides, line separators).
    fileprivate var isControl: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
        case .format: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        default: false
        }
    }
}
