import Casework
import Money
import Panel

/// One value as people read it.
struct Cell: Hashable {
    let text: String
    /// Amounts and numbers stand at the right.
    let isNumber: Bool
    let isBelowZero: Bool

    init(_ text: String, isNumber: Bool = false, isBelowZero: Bool = false) {
        self.text = text.harmless
        self.isNumber = isNumber
        self.isBelowZero = isBelowZero
    }

    init(_ choice: some Choice) {
        self.init(choice.rawValue)
    }

    init(_ amount: Pence) {
        self.init(amount.description, isNumber: true, isBelowZero: amount < .zero)
    }

    static let none = Cell("")

    /// Nil for a value that is no single one: a list of records, a record.
    init?(of value: Any) {
        guard let value = AnswerValue(of: value) else { return nil }
        self.init(value)
    }

    init(_ value: AnswerValue) {
        switch value {
        case .amount(let amount): self.init(amount)
        case .text(let text): self.init(text)
        case .number(let number): self.init(number, isNumber: true)
        case .flag(let answer): self.init(answer ? "yes" : "no")
        case .day(let day): self.init(day.description)
        case .moment(let moment): self.init(moment.description)
        case .words(let words): self.init(words.joined(separator: ", "))
        }
    }
}
