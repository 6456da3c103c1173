import Money

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

    init(_ amount: Pence) {
        self.init(amount.description, isNumber: true, isBelowZero: amount < .zero)
    }

    static let none = Cell("")

    /// Nil for a value that is no single one: a list of records, a record.
    init?(of value: Any) {
        switch value {
        case let amount as Pence: self.init(amount)
        case let text as String: self.init(text)
        case let number as any BinaryInteger: self.init("\(number)", isNumber: true)
        case let answer as Bool: self.init(answer ? "yes" : "no")
        case let day as Day: self.init(day.description)
        case let moment as Instant: self.init(moment.description)
        case let words as [String]: self.init(words.joined(separator: ", "))
        case let numbers as [any BinaryInteger]:
            self.init(numbers.map { "\($0)" }.joined(separator: ", "))
        default: return nil
        }
    }
}
