package import Money

/// About a sitting, and why it cannot be closed.
package enum SittingRefusal: Refusing {
    case tooFarAhead
    case closed(String)
    case cancelled(String)
    case hasDecided(String)
    case inTheFuture(Day)
    case empty(String)
    case alreadyAttends
    /// With the name that may have been meant.
    case notAttending(near: String?)
    /// With the name that may have been meant.
    case notThere(near: String?)
    case alreadyDeclared
    /// With the name that may have been meant.
    case notDeclared(near: String?)
    case ownInterest
    /// What the first decision is refused for, with all that are.
    case blocked(Blocked, more: [Blocked])

    /// A decision that keeps the sitting from closing, and why.
    package struct Blocked: Hashable, Sendable {
        package let decision: String
        package let refusal: DecisionRefusal

        package init(decision: String, refusal: DecisionRefusal) {
            self.decision = decision
            self.refusal = refusal
        }
    }

    package var code: String {
        switch self {
        case .tooFarAhead: "sitting-too-far-ahead"
        case .closed: "sitting-closed"
        case .cancelled: "sitting-cancelled"
        case .hasDecided: "sitting-has-decided"
        case .inTheFuture: "sitting-in-the-future"
        case .empty: "sitting-empty"
        case .alreadyAttends: "already-attends"
        case .notAttending: "not-attending"
        case .notThere: "not-at-sitting"
        case .alreadyDeclared: "already-declared"
        case .notDeclared: "not-declared"
        case .ownInterest: "own-interest"
        case .blocked(let first, _): first.refusal.code
        }
    }

    package var sentence: String {
        switch self {
        case .tooFarAhead: "A sitting is opened at most a year ahead."
        case .closed(let sitting):
            "\(sitting) is closed: a later sitting may vary or end what it decided."
        case .cancelled(let sitting): "\(sitting) was cancelled: open another."
        case .hasDecided(let sitting):
            "\(sitting) has decided on a package: close it, nothing may be in it."
        case .inTheFuture(let day): "This sitting is on \(day): decide when that day has come."
        case .empty(let sitting):
            "Nobody is written down at \(sitting), and nothing is decided: write down who is there, or "
                + "call it off with “sitting cancel”."
        case .alreadyAttends: "This person is on the attendance list already."
        case .notAttending(let near):
            "Nobody of that name is on the attendance list"
                + (near.map { ": was it \($0)?" } ?? ": look at it with “sitting show”.")
        case .notThere(let near):
            "Nobody of that name attends or is the council's officer, so this would keep nobody "
                + "from anything: "
                + (near.map { "was it \($0)?" } ?? "write down who attends first.")
        case .alreadyDeclared: "This interest is declared already."
        case .notDeclared(let near):
            "No such interest is declared at this sitting"
                + (near.map { ": was it \($0)’s?" } ?? ": look at it with “sitting show”.")
        case .ownInterest: "This interest is your own: another coordinator takes it back."
        case .blocked(let first, let more): Self.sentence([first] + more)
        }
    }

    /// What several decisions are refused for is said once.
    private static func sentence(_ decisions: [Blocked]) -> String {
        var reasons: [String] = []
        for decision in decisions where !reasons.contains(decision.refusal.sentence) {
            reasons.append(decision.refusal.sentence)
        }
        return reasons.map { reason in
            let same = decisions.filter { $0.refusal.sentence == reason }.map(\.decision)
            return "\(same.joined(separator: ", ")): \(reason)"
        }.joined(separator: " ")
    }
}
