package import Money

/// Whether a start has lasted, asked once so many weeks after it.
///
/// It outlives the package and its payments, and ends in one of three answers: what nobody knows is
/// said too.
package struct FollowUp: Hashable, Sendable {
    package enum Status: String, Choice {
        case sustained
        case notSustained = "not-sustained"
        case notKnown = "not-known"
    }

    package enum State: String, Choice {
        case coming
        case due
        /// Due for longer than the settings allow without a reminder.
        case overdue
        case sustained
        case notSustained = "not-sustained"
        case notKnown = "not-known"
        /// It had ended before.
        case notAsked = "not-asked"
    }

    package let started: Day
    package let due: Day
    /// The last day on which it is asked: later answers are of what somebody has learnt.
    package let until: Day
    package var status: Status?
    /// An earlier one says that it did not last, or the start was taken back.
    package let isEnded: Bool
    /// A later one says that it did.
    package let hasLasted: Bool

    package init(
        started: Day,
        due: Day,
        until: Day,
        status: Status?,
        isEnded: Bool,
        hasLasted: Bool = false
    ) {
        self.started = started
        self.due = due
        self.until = until
        self.status = status
        self.isEnded = isEnded
        self.hasLasted = hasLasted
    }

    /// - Parameter patience: days after which one that is due is overdue.
    package func state(on day: Day, patience: Int) -> State {
        switch status {
        case .sustained: return .sustained
        case .notSustained: return .notSustained
        case .notKnown: return .notKnown
        case nil: break
        }
        if isEnded { return .notAsked }
        // From its last day on it is not known, whether or not that is written down yet.
        if day > until { return .notKnown }
        if day < due { return .coming }
        return due.days(until: day) > patience ? .overdue : .due
    }

    /// Refuses an answer; in the order of `FollowUpRefusal`.
    ///
    /// Whoever learns later what was not known says it then.
    ///
    /// - Parameter on: the day of which it tells; that it did not last may be known early.
    package func check(
        _ answer: Status,
        on day: Day,
        hasEvidence: Bool
    ) throws(Refusal) {
        if let status, status != .notKnown || answer == .notKnown {
            throw .followUp(.answered(status.rawValue))
        }
        guard !isEnded else { throw .followUp(.notAsked) }
        guard answer != .notSustained || !hasLasted else { throw .followUp(.lastedLater) }
        guard answer == .notSustained || day >= due else { throw .followUp(.notDue(due)) }
        guard day >= started else { throw .followUp(.beforeStart(started)) }
        guard answer != .notKnown || !hasEvidence else { throw .followUp(.evidenceOfNothing) }
        guard answer == .notKnown || hasEvidence else { throw .followUp(.evidenceNeeded) }
    }

    /// Refuses to verify what nobody knows.
    package func checkVerify() throws(Refusal) {
        guard let status, status != .notKnown else { throw .followUp(.nothingKnown) }
    }
}

/// When a start is followed up.
package struct FollowUpRule: Hashable, Sendable {
    /// After so many weeks each.
    package let weeks: [Int]
    /// How long each can be answered.
    package let days: Int

    /// How often at most.
    private static let most = 40

    /// Reads weeks as the setting has them, `4 13 26 52`; nil for what rises not.
    package init?(weeks text: String, days: Int) {
        let words = text.split(separator: " ")
        let weeks = words.compactMap { Int($0) }
        guard (1...Self.most).contains(weeks.count), weeks.count == words.count,
            weeks.allSatisfy((1...520).contains),
            zip(weeks, weeks.dropFirst()).allSatisfy(<)
        else { return nil }
        self.weeks = weeks
        self.days = days
    }

    package func dates(from start: Day) -> [(weeks: Int, due: Day, until: Day)] {
        weeks.map { weeks in
            let due = start.adding(days: weeks * 7)
            return (weeks, due, due.adding(days: days))
        }
    }
}

/// That a second person saw the evidence of what was reported.
package enum Verifying {
    /// Refuses it; in the order of `OutcomeRefusal`.
    ///
    /// - Parameters:
    ///   - latest: by what it is verified so far.
    ///   - exception: the reference of one that lets the officer verify what they reported.
    /// - Returns: the exception, where it was needed.
    package static func check(
        _ evidence: String,
        after latest: String?,
        reporter: ID,
        by officer: ID,
        exception: String?
    ) throws(Refusal) -> String? {
        guard reporter != officer || exception != nil else { throw .outcome(.ownReport) }
        guard evidence != latest else { throw .outcome(.alreadyVerified(evidence)) }
        return reporter == officer ? exception : nil
    }
}
