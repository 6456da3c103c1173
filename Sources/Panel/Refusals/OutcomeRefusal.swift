package import Money

/// About reporting what came of a package, and verifying it.
package enum OutcomeRefusal: Refusing {
    case packageNotFunded
    case otherChild
    case beforePackage(Day)
    case afterWindow(Day)
    case noReading(String)
    case valueUnreadable(String)
    case attendedMoreThanPossible
    case scoreOffScale(ScoreScale)
    case noInstrument
    case plannedOtherwise(Int, String)
    case otherBeneficiary(Beneficiary)
    case noteNeeded(String)
    case ownReport
    case alreadyVerified(String)
    case otherTemplate
    case otherProvider
    case alreadyReported(String)
    case withdrawn(String)
    case othersReport
    case verified

    package var code: String {
        switch self {
        case .packageNotFunded: "not-funded"
        case .otherChild: "other-child"
        case .beforePackage: "before-package"
        case .afterWindow: "after-window"
        case .noReading: "no-reading"
        case .valueUnreadable: "value-unreadable"
        case .attendedMoreThanPossible: "attended-more-than-possible"
        case .scoreOffScale: "score-off-scale"
        case .noInstrument: "unknown-instrument"
        case .plannedOtherwise: "planned-otherwise"
        case .otherBeneficiary: "other-beneficiary"
        case .noteNeeded: "note-needed"
        case .ownReport: "own-report"
        case .alreadyVerified: "already-verified"
        case .otherTemplate: "other-template"
        case .otherProvider: "other-provider"
        case .alreadyReported: "already-reported"
        case .withdrawn: "outcome-withdrawn"
        case .othersReport: "others-report"
        case .verified: "outcome-verified"
        }
    }

    package var sentence: String {
        switch self {
        case .packageNotFunded: "This package was never funded: there is nothing to report on."
        case .otherChild: "That package is not for this child: check both references."
        case .beforePackage(let day): "The package was proposed on \(day): report what came after."
        case .afterWindow(let last):
            "What came of this package could be reported up to \(last): later is not counted to it."
        case .noReading(let measure):
            "Nobody has said how \(measure) is read: an administrator adds the measure."
        case .valueUnreadable(let how): "The value cannot be read: \(how)."
        case .attendedMoreThanPossible: "More sessions attended than were possible: check both."
        case .scoreOffScale(let scale):
            "A score is a whole number from \(scale.least) to \(scale.most)."
        case .noInstrument:
            "No such instrument, edition and domain: see “diversion instrument list”."
        case .plannedOtherwise(let number, let measured):
            "Planned outcome \(number) is read by “\(measured)”: report that, or leave its number out."
        case .otherBeneficiary(let whose): "This measure is about the \(whose.rawValue) only."
        case .noteNeeded(let measure):
            "The measure \(measure) is somebody's judgement: say why in the note, or of a plan how "
                + "it is measured. Both are kept sealed."
        case .ownReport: "You reported this outcome: somebody else verifies it."
        case .alreadyVerified(let evidence):
            "It is verified by \(evidence) already: verify it by other evidence, or leave it."
        case .otherTemplate:
            "This file was made for another provider: download your own and fill that in."
        case .otherProvider:
            "This row is another provider's than those above it: send a file for each provider."
        case .alreadyReported(let reference):
            "The same was reported already, as \(reference): leave it out, or say by its number which "
                + "planned outcome each of them reads."
        case .withdrawn(let outcome):
            "\(outcome) is withdrawn: report what is so as an outcome of its own."
        case .othersReport:
            "Somebody else reported this outcome: ask them, or a coordinator, to take it back."
        case .verified:
            "The council has seen this outcome confirmed: ask a coordinator to take it back."
        }
    }
}
