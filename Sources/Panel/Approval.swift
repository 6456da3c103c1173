package import Money

/// A check together with the officer who verified it.
package struct VerifiedCheck: Hashable, Sendable {
    package let check: Check
    package let verifier: ID
    /// The verifier's reference.
    package let verifiedBy: String

    package init(check: Check, verifier: ID, verifiedBy: String) {
        self.check = check
        self.verifier = verifier
        self.verifiedBy = verifiedBy
    }
}

/// How a kind of check stands on a day.
package enum CheckState: String, Choice {
    case missing
    case verified
    /// Holds, for `soonDays` at most.
    case expiring
    case lapsed

    /// Within so many days somebody should see to it.
    package static let soonDays = 60

    /// Of a check that is there, by its last day.
    package static func of(_ last: Day, on day: Day) -> CheckState {
        let left = day.days(until: last)
        return left < 0 ? .lapsed : left <= soonDays ? .expiring : .verified
    }
}

extension [VerifiedCheck] {
    /// How this kind of check stands, and the check itself.
    package func state(
        of kind: String,
        on day: Day
    ) -> (state: CheckState, check: VerifiedCheck?) {
        guard let found = first(where: { $0.check.kind == kind }) else { return (.missing, nil) }
        return (.of(found.check.span.to, on: day), found)
    }

    /// Refuses the approval of a provider with these checks; in the order of `ProviderRefusal`.
    ///
    /// - Parameter exception: by which the officer may approve on own checks.
    /// - Returns: that exception, where it was needed.
    package func checkApproval(
        of provider: ProviderStanding,
        needing needed: [String],
        by officer: ID,
        exception: String? = nil,
        on day: Day
    ) throws(Refusal) -> String? {
        guard provider.standing != .approved else { throw .provider(.alreadyApproved) }
        let lacking = map(\.check).lacking(
            needed,
            provider: provider.id,
            today: day,
            through: nil
        )
        guard lacking.isEmpty else { throw .provider(.checksMissing(lacking)) }
        let isOwn = contains { verified in
            verified.verifier == officer && needed.contains(verified.check.kind)
                && verified.check.span.contains(day)
        }
        guard isOwn else { return nil }
        guard let exception else { throw .provider(.ownVerification) }
        return exception
    }
}
