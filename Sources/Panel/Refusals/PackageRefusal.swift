import Money

/// About what is proposed for a child.
package enum PackageRefusal: Refusing {
    case noLines
    case tooManyLines(Int)
    case levelWithoutReason
    case referredAfterToday
    case rateCardEnded(line: Int)
    case outsideFundPeriod(line: Int, Span)
    case vatEnded(line: Int)
    case totalTooLarge(line: Int)

    package var code: String {
        switch self {
        case .noLines: "no-lines"
        case .tooManyLines: "too-many-lines"
        case .levelWithoutReason: "level-without-reason"
        case .referredAfterToday: "referred-after-today"
        case .rateCardEnded: "rate-card-ended"
        case .outsideFundPeriod: "outside-fund-period"
        case .vatEnded: "vat-code-ended"
        case .totalTooLarge: "amount-too-large"
        }
    }

    package var sentence: String {
        switch self {
        case .noLines: "A package needs at least one --line."
        case .tooManyLines(let most): "A package has at most \(most) lines: split it."
        case .levelWithoutReason: "A level of risk needs its reason: add --level-reason."
        case .referredAfterToday: "The referral is dated after today: correct it."
        case .rateCardEnded(let line):
            "Line \(line): the service is not on the rate card for all of those days."
        case .outsideFundPeriod(let line, let period):
            "Line \(line): its days lie outside the fund's, \(period.from) to \(period.to)."
        case .vatEnded(let line):
            "Line \(line): the rate card's VAT code is not in force on its first day: reprice it."
        case .totalTooLarge(let line): "Line \(line): quantity times price is absurdly large."
        }
    }
}
