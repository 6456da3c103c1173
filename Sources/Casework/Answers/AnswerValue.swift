package import Money

/// A single value of an answer, whatever it is shown on.
package enum AnswerValue: Hashable, Sendable {
    case amount(Pence)
    case text(String)
    case number(String)
    case flag(Bool)
    case day(Day)
    case moment(Instant)
    case words([String])

    /// Nil for a list of records, a record, or nothing.
    package init?(of value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let amount as Pence: self = .amount(amount)
        case let number as Int: self = .number("\(number)")
        case let number as any BinaryInteger: self = .number("\(number)")
        case let answer as Bool: self = .flag(answer)
        case let day as Day: self = .day(day)
        case let moment as Instant: self = .moment(moment)
        case let words as [String]: self = .words(words)
        case let numbers as [any BinaryInteger]: self = .words(numbers.map { "\($0)" })
        default: return nil
        }
    }
}
