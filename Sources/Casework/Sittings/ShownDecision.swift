package import Money
package import Panel
import Store

/// A decision as it stands in lists: no word of why.
package struct ShownDecision: Codable, Sendable {
    package let decision: String
    package let sitting: String
    package let on: Day
    package let package: String
    package let child: String
    package let kind: DecisionKind
    /// held, withdrawn, replaced, expired, or minuted.
    package let state: String
    package let decidedBy: String
    package let supersedes: String?
    package let reason: String
    /// From which day it holds, where that is not the sitting's.
    package let from: Day?

    init(_ decision: Decisions.Decision) {
        self.decision = decision.reference
        sitting = decision.sitting
        on = decision.on
        package = decision.packageReference
        child = decision.childReference
        kind = decision.kind
        state = decision.isMinuted ? "minuted" : decision.end?.rawValue ?? "held"
        decidedBy = decision.officerReference
        supersedes = decision.supersedes
        reason = decision.reason
        from = decision.effectiveOn
    }
}
