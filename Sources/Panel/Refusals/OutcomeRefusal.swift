package import Money

/// About reporting what came of a package.
package enum OutcomeRefusal: Refusing {
    case packageNotFunded
    case otherChild
    case beforePackage(Day)
    case valueUnreadable(String)
    case attendedMoreThanPossible
    case scoreOffScale

    package var code: String {
        switch self {
        case .packageNotFunded: "not-funded"
        case .otherChild: "other-child"
        case .beforePackage: "before-package"
        case .valueUnreadable: "value-unreadable"
        case .attendedMoreThanPossible: "attended-more-than-possible"
        case .scoreOffScale: "score-off-scale"
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
        }
    }
}
