package import Money

/// About a sitting, and why it cannot be closed.
package enum SittingRefusal: Refusing {
    case closed(String)
    case inTheFuture(Day)
    case alreadyAttends
    case alreadyDeclared
    case tooFarAhead
    case blocked([Blocked])

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
        case .closed: "sitting-closed"
        case .inTheFuture: "sitting-in-the-future"
        case .alreadyAttends: "already-attends"
        case .alreadyDeclared: "already-declared"
        case .tooFarAhead: "sitting-too-far-ahead"
        case .blocked(let decisions): decisions.first?.refusal.code ?? "sitting-blocked"
        }
    }

    package var sentence: String {
        switch self {
        case .closed(let sitting):
            "\(sitting) is closed: a later sitting may vary or end what it decided."
        case .inTheFuture(let day): "This sitting is on \(day): decide when that day has come."
        case .alreadyAttends: "This person is on the attendance list already."
        case .alreadyDeclared: "This interest is declared already."
        case .tooFarAhead: "A sitting is opened at most a year ahead."
        case .blocked(let decisions):
            decisions.map { "\($0.decision): \($0.refusal.sentence)" }.joined(separator: " ")
        }
    }
}
