package import Money
import Panel
import Store

/// A movement as people see it.
package struct ShownMovement: Codable, Sendable {
    package let event: Int64
    package let ordinal: Int
    package let act: String
    /// Where the money came from, `FUND-1:mentoring:held`.
    package let from: String
    package let to: String
    package let pence: Pence
    /// Where one stage is looked at: what came into it, below zero what left it.
    package let signedPence: Pence?
    package let line: String?
    package let decision: String?
    /// `system` when holds expire.
    package let officer: String
    package let reason: String
    package let authority: String?
    package let on: Day
    package let recorded: String

    init(_ posted: Movements.Posted) {
        self.init(posted, signed: nil)
    }

    init(_ posted: Movements.Posted, signed: Pence?) {
        event = posted.event
        ordinal = posted.ordinal
        act = posted.act
        from = posted.fromAccount
        to = posted.toAccount
        pence = posted.amount
        signedPence = signed
        line = posted.line
        decision = posted.decision
        officer = posted.officer ?? "system"
        reason = posted.reason
        authority = posted.authority
        on = posted.on
        recorded = posted.recordedAt.description
    }
}

extension Movements.Posted {
    var fromAccount: String { Self.account(fund, fromHead, from) }
    var toAccount: String { Self.account(fund, toHead, to) }

    /// An account's name in reports and journals; the funder's side has no head.
    static func account(_ fund: String, _ head: String, _ stage: Stage) -> String {
        stage == .outside ? "\(fund):\(stage.rawValue)" : "\(fund):\(head):\(stage.rawValue)"
    }
}
