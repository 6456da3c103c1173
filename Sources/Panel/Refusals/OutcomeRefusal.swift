package import Money

/// About reporting what came of a package.
package enum OutcomeRefusal: Refusing {
    case packageNotFunded
    case otherChild
    case beforePackage(Day)
    case valueUnreadable(String)
    case attendedMoreThanPossible
    case scoreOffScale
    case otherTemplate
    case otherProvider
    case alreadyReported(String)

    package var code: String {
        switch self {
        case .packageNotFunded: "not-funded"
        case .otherChild: "other-child"
        case .beforePackage: "before-package"
        case .valueUnreadable: "value-unreadable"
        case .attendedMoreThanPossible: "attended-more-than-possible"
        case .scoreOffScale: "score-off-scale"
        case .otherTemplate: "other-template"
        case .otherProvider: "other-provider"
        case .alreadyReported: "already-reported"
        }
    }

    package var sentence: String {
        switch self {
        case .packageNotFunded: "This package was never funded: there is nothing to report on."
        case .otherChild: "That package is not for this child: check both references."
        case .beforePackage(let day): "The package was proposed on \(day): report what came after."
        case .valueUnreadable(let how): "The value cannot be read: \(how)."
        case .attendedMoreThanPossible: "More sessions attended than were possible: check both."
        case .scoreOffScale: "A score is a whole number from 0 to 10."
        case .otherTemplate:
            "This file was made for another provider: download your own and fill that in."
        case .otherProvider:
            "This row is another provider's than those above it: send a file for each provider."
        case .alreadyReported(let reference):
            "The same was reported as \(reference) by a row of a file: leave this row out."
        }
    }
}
