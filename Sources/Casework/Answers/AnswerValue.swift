package import Money
import Panel

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
        if let read = Self.readers[ObjectIdentifier(type(of: value))] {
            guard let single = read(value) else { return nil }
            self = single
        } else if let choice = value as? any Choice {
            self = .text(choice.rawValue)
        } else {
            return nil
        }
    }

    /// How a value is read, by its own type: a list has a thousand, and to try one type after the
    /// other takes most of the time that its table is made in.
    private static let readers: [ObjectIdentifier: Reader] = [
        reader(AnswerValue.amount), reader(AnswerValue.text), reader(AnswerValue.flag),
        reader(AnswerValue.day), reader(AnswerValue.moment), reader(AnswerValue.words),
        reader { (number: Int) in .number("\(number)") },
        reader { (number: Int64) in .number("\(number)") },
        reader { (numbers: [Int]) in .words(numbers.map { "\($0)" }) },
        reader { (numbers: [Int64]) in .words(numbers.map { "\($0)" }) },
    ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    private typealias Reader = @Sendable (Any) -> AnswerValue?

    /// Of a type, and of the same where it may be missing.
    private static func reader<T: Sendable>(
        _ make: @escaping @Sendable (T) -> AnswerValue
    ) -> [ObjectIdentifier: Reader] {
        [
            ObjectIdentifier(T.self): { ($0 as? T).map(make) },
            ObjectIdentifier(T?.self): { ($0 as? T?).flatMap { $0.map(make) } },
        ]
    }
}
