package import Money

/// Which two things one officer may not both do.
package enum HandRule: String, Choice {
    /// Who proposed a package does not decide on it.
    case proposeDecide = "propose-decide"
    /// Who recorded a session does not accept it.
    case recordAccept = "record-accept"
    /// Who verified a provider's checks does not approve it.
    case verifyApprove = "verify-approve"
    /// Who matched an invoice does not pay it.
    case matchPay = "match-pay"
    /// Who drafted a payment run does not approve it.
    case draftApprove = "draft-approve"
    /// Who reported an outcome does not verify it.
    case reportVerify = "report-verify"

    /// The second of the two: what an exception lets an officer do all the same.
    package var act: Act {
        switch self {
        case .proposeDecide: .decide
        case .recordAccept: .acceptSession
        case .verifyApprove: .approveProvider
        case .matchPay, .draftApprove: .approveRun
        case .reportVerify: .verifyOutcome
        }
    }
}

/// What one officer may do all the same, for a while, where a team is too small for two.
package struct HandException: Hashable, Sendable {
    package let reference: String
    package let rule: HandRule
    package let officer: ID
    /// The last day it holds.
    package let expires: Day
    package let hasEnded: Bool

    package init(reference: String, rule: HandRule, officer: ID, expires: Day, hasEnded: Bool) {
        self.reference = reference
        self.rule = rule
        self.officer = officer
        self.expires = expires
        self.hasEnded = hasEnded
    }

    package func holds(on day: Day) -> Bool {
        !hasEnded && day <= expires
    }

    /// Refuses ending what is over; in the order of `ExceptionRefusal`.
    package func checkEnding(on day: Day) throws(Refusal) {
        guard !hasEnded else { throw .exception(.alreadyEnded) }
        guard day <= expires else { throw .exception(.expired(expires)) }
    }
}

extension [HandException] {
    /// Refuses a new exception beside those that an officer has; in the order of
    /// `ExceptionRefusal`.
    ///
    /// - Parameter most: how many days it may last.
    package func checkGrant(
        of rule: HandRule,
        to officer: Officer,
        until expires: Day,
        by administrator: ID,
        most: Int,
        on day: Day
    ) throws(Refusal) {
        guard officer.may(rule.act) else { throw .exception(.roleLacks(rule.act.roles)) }
        guard officer.id != administrator else { throw .exception(.ownException) }
        guard expires >= day else { throw .exception(.expiresBeforeToday) }
        guard day.days(until: expires) <= most else { throw .exception(.tooLong(days: most)) }
        if let same = first(where: { $0.rule == rule && $0.holds(on: day) }) {
            throw .exception(.exists(same.reference))
        }
    }
}
