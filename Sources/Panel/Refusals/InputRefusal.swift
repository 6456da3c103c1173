package import Money

/// What was typed cannot be read.
package enum InputRefusal: Refusing {
    case malformedReference(noun: String, example: String)
    case mistypedChild
    case malformedAmount(typed: String)
    case fractionOfAPenny(typed: String)
    case amountNotAboveZero(typed: String)
    case amountTooLarge(Pence, typed: String)
    case malformedQuantity
    case malformedShare
    case malformedDay(typed: String)
    case inTheFuture(Day)
    case endsBeforeItStarts
    case emptyText(String)
    case textTooLong(String, most: Int)
    case controlCharacter(String)
    case retiredCode(list: String, code: String, last: Day)
    case unknownCode(list: String, code: String, near: String?)
    case malformedCode(String)
    case malformedPaper(String)
    case malformedLine(String)
    /// Within bounds, where there are any.
    case malformedNumber(String, ClosedRange<Int>?)
    case unknownChoice(what: String, choices: [String])

    package var code: String {
        switch self {
        case .malformedReference: "malformed-reference"
        case .mistypedChild: "mistyped-reference"
        case .malformedAmount: "malformed-amount"
        case .fractionOfAPenny: "fraction-of-a-penny"
        case .amountNotAboveZero: "amount-not-above-zero"
        case .amountTooLarge: "amount-too-large"
        case .malformedQuantity: "malformed-quantity"
        case .malformedShare: "malformed-share"
        case .malformedDay: "malformed-date"
        case .inTheFuture: "in-the-future"
        case .endsBeforeItStarts: "ends-before-it-starts"
        case .emptyText: "empty-text"
        case .textTooLong: "text-too-long"
        case .controlCharacter: "control-character"
        case .retiredCode: "retired-code"
        case .unknownCode: "unknown-code"
        case .malformedCode: "malformed-code"
        case .malformedPaper: "reference-not-plain"
        case .malformedLine: "malformed-line"
        case .malformedNumber: "malformed-number"
        case .unknownChoice: "unknown-choice"
        }
    }

    package var sentence: String {
        switch self {
        case .malformedReference(let noun, let example):
            "This is no \(noun) reference: one looks like \(example)."
        case .mistypedChild:
            "This child's reference has a typing mistake: read it again from the source."
        case .malformedAmount: "This is not an amount: write 1200, 1,200.00 or £1,200."
        case .fractionOfAPenny: "An amount has two decimals at most: whole pence."
        case .amountNotAboveZero: "The amount must be above zero."
        case .amountTooLarge(let most, _): "The amount is over the largest allowed, \(most)."
        case .malformedQuantity:
            "A quantity is a number above zero with three decimals at most, such as 12 or 1.5."
        case .malformedShare: "A share is 0% to 100%, with one decimal at most, such as 33.3%."
        case .malformedDay: "There is no such day: write 2026-11-18 or 18 Nov 2026."
        case .inTheFuture(let day): "\(day) is after today: give a day that has come."
        case .endsBeforeItStarts: "The last day is before the first: change one of them."
        case .emptyText(let what): "The \(what) is empty: write something."
        case .textTooLong(let what, let most): "The \(what) is over \(most) characters: shorten it."
        case .controlCharacter(let what):
            "The \(what) has a control character in it: type it again as plain text."
        case .retiredCode(let list, let code, let last):
            "\(code) of the list “\(list)” was in use up to \(last): choose another."
        case .unknownCode(let list, _, let near):
            "This is not a code of the list “\(list)”, or not one in force on that day."
                + (near.map { " Did you mean \($0)?" } ?? " See “diversion code list \(list)”.")
        case .malformedCode(let what):
            "The \(what) must be lower-case letters and digits joined by dashes, 40 at most."
        case .malformedPaper(let what):
            "The \(what) is a paper's number or day and no text, such as “OPCC letter 12”: 40 "
                + "letters, digits, spaces or - / . _ # at most, a digit among them, and one word."
        case .malformedLine(let example): "A line is written like this: \(example)."
        case .malformedNumber(let what, let bounds):
            "The \(what) must be a whole number"
                + (bounds.map { " from \($0.lowerBound) to \($0.upperBound)." } ?? ".")
        case .unknownChoice(let what, let choices):
            choices.isEmpty
                ? "There is no choice of \(what) here: leave it out."
                : "The \(what) must be one of: \(choices.joined(separator: ", "))."
        }
    }
}

extension InputRefusal {
    package func isAbout(_ typed: String) -> Bool {
        switch self {
        case .malformedAmount(let wrong), .fractionOfAPenny(let wrong),
            .amountNotAboveZero(let wrong), .amountTooLarge(_, let wrong),
            .malformedDay(let wrong):
            typed == wrong
        case .inTheFuture(let day): Day(reading: typed) == day
        default: false
        }
    }
}
