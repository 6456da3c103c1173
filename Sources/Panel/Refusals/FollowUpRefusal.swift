package import Money

/// About asking whether a start has lasted.
package enum FollowUpRefusal: Refusing {
    case answered(String)
    case notAsked
    case lastedLater
    case notDue(Day)
    case beforeStart(Day)
    case evidenceOfNothing
    case evidenceNeeded
    case nothingKnown

    package var code: String {
        switch self {
        case .answered: "already-answered"
        case .notAsked: "not-asked"
        case .lastedLater: "lasted-later"
        case .notDue: "not-due"
        case .beforeStart: "before-start"
        case .evidenceOfNothing: "evidence-of-nothing"
        case .evidenceNeeded: "evidence-needed"
        case .nothingKnown: "nothing-known"
        }
    }

    package var sentence: String {
        switch self {
        case .answered(let status): "This follow-up is answered already: \(status)."
        case .notAsked:
            "It did not last until then, or was taken back: report a new start, which begins "
                + "anew."
        case .lastedLater:
            "A later follow-up says that it went on: say here that it did, or report a new start."
        case .notDue(let due):
            "Nobody can say so before \(due): only that it did not last."
        case .beforeStart(let day): "It began on \(day): say what was so after that."
        case .evidenceOfNothing:
            "What is not known has no evidence: say what is known, or leave the evidence out."
        case .evidenceNeeded: "Say on what evidence: self, provider, document or official."
        case .nothingKnown: "Nobody knows whether it has lasted: answer it before it is verified."
        }
    }
}
