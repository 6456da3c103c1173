import Money

/// About what is proposed for a child.
package enum PackageRefusal: Refusing {
    case referredAfterToday
    case levelWithoutReason
    case noLines
    case tooManyLines(Int)
    case noFund(line: Int)
    case rateCardEnded(line: Int)
    case outsideFundPeriod(line: Int, Span)
    case totalTooLarge(line: Int)

    package var code: String {
        switch self {
        case .referredAfterToday: "referred-after-today"
        case .levelWithoutReason: "level-without-reason"
        case .noLines: "no-lines"
        case .tooManyLines: "too-many-lines"
        case .noFund: "no-fund"
        case .rateCardEnded: "rate-card-ended"
        case .outsideFundPeriod: "outside-fund-period"
        case .totalTooLarge: "amount-too-large"
        }
    }

    package var sentence: String {
        switch self {
        case .referredAfterToday: "The referral is dated after today: correct it."
        case .levelWithoutReason: "A level of risk needs its reason: add --level-reason."
        case .noLines: "A package needs at least one --line."
        case .tooManyLines(let most): "A package has at most \(most) lines: split it."
        case .noFund(let line): "Line \(line) names no fund: add --fund, or “fund FUND-1” to it."
        case .rateCardEnded(let line):
            "Line \(line): the service is not on the rate card for all of those days: see its prices."
        case .outsideFundPeriod(let line, let period):
            "Line \(line): its days lie outside the fund's, \(period.from) to \(period.to): give others."
        case .totalTooLarge(let line):
            "Line \(line): quantity times price is over the largest amount allowed: check both."
        }
    }
}
