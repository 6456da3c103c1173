package import Money

/// About what is proposed for a child.
package enum PackageRefusal: Refusing {
    case referredAfterToday
    case levelWithoutReason
    case noLines
    case tooManyLines(Int)
    case noFund(line: Int)
    case rateCardEnded(line: Int)
    case outsideFundPeriod(line: Int, Span)
    case vatEnded(line: Int)
    case totalTooLarge(line: Int)
    case withdrawn
    case held(String)
    case decided
    case planEnded
    case planTooLong(Int)
    case targetPast(Day)
    case alreadyPlanned(Int)
    case notCompletable
    case completed(Day)
    case completedTooEarly(Day)
    case endsLater(Day)
    case stillDelivering([String])
    case notPlanned(Int, planned: Int)
    case scoredTwice(Int?)
    case scoresMissing([Int])
    case goalsNotScored

    package var code: String {
        switch self {
        case .referredAfterToday: "referred-after-today"
        case .levelWithoutReason: "level-without-reason"
        case .noLines: "no-lines"
        case .tooManyLines: "too-many-lines"
        case .noFund: "no-fund"
        case .rateCardEnded: "rate-card-ended"
        case .outsideFundPeriod: "outside-fund-period"
        case .vatEnded: "vat-code-ended"
        case .totalTooLarge: "amount-too-large"
        case .withdrawn: "package-withdrawn"
        case .held: "package-held"
        case .decided: "package-decided"
        case .planEnded: "plan-ended"
        case .planTooLong: "plan-too-long"
        case .targetPast: "target-past"
        case .alreadyPlanned: "already-planned"
        case .notCompletable: "not-funded"
        case .completed: "already-completed"
        case .completedTooEarly: "completed-too-early"
        case .endsLater: "ends-later"
        case .stillDelivering: "still-delivering"
        case .notPlanned: "outcome-not-planned"
        case .scoredTwice: "scored-twice"
        case .scoresMissing: "scores-missing"
        case .goalsNotScored: "goals-not-scored"
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
        case .vatEnded(let line):
            "Line \(line): the rate card's VAT code is not in force on its first day: reprice it."
        case .totalTooLarge(let line):
            "Line \(line): quantity times price is over the largest amount allowed: check both."
        case .withdrawn: "This package is withdrawn already."
        case .held(let sitting):
            "This package is held in \(sitting): the chair withdraws the decision there first."
        case .decided:
            "The panel has funded, refused or ended this package: only a sitting changes that."
        case .planEnded: "This package is over: nothing more is planned for it."
        case .planTooLong(let most):
            "A package has at most \(most) planned outcomes: keep to those that matter."
        case .targetPast(let day): "\(day) is past: say by when it is to be reached."
        case .alreadyPlanned(let outcome):
            "Outcome \(outcome) says the same: leave this one out, or tell them apart by “how” each is "
                + "measured."
        case .notCompletable: "This package was never funded: there is nothing to complete."
        case .completed(let day): "This package was completed on \(day) already."
        case .completedTooEarly(let day):
            "The panel funded this package on \(day): it was completed after that."
        case .endsLater(let day):
            "The panel ended this package from \(day) on: complete it on that day or later."
        case .stillDelivering(let lines):
            "Still to be delivered: \(lines.joined(separator: ", ")). Complete it after its last "
                + "day, or have the panel end it."
        case .notPlanned(let outcome, let planned):
            "There is no planned outcome \(outcome): this package has \(planned)."
        case .scoredTwice(let outcome):
            (outcome.map { "Outcome \($0) has" } ?? "The goals have")
                + " two scores: leave one out."
        case .scoresMissing(let outcomes):
            "No score yet for outcome \(outcomes.map(String.init).joined(separator: ", ")): say "
                + "met, partly, not-met or not-known for each."
        case .goalsNotScored:
            "Nothing was planned for this package, so its goals are scored: say “goals met”, partly, "
                + "not-met or not-known."
        }
    }
}
