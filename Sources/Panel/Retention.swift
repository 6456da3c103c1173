package import Money

/// Since when the years are counted that a child's record is kept.
package enum RetainedSince: String, Choice {
    case birth
    /// Whatever happened last: something proposed, delivered, paid, reported.
    case lastContact = "last-contact"
}

/// How many years a class of records is kept.
package struct RetentionRule: Hashable, Sendable {
    /// The class that every child's record is of.
    package static let everybody = "child"

    /// A code of the list `retention-class`.
    package let recordClass: String
    package let since: RetainedSince
    package let years: Int

    package init(recordClass: String, since: RetainedSince, years: Int) {
        self.recordClass = recordClass
        self.since = since
        self.years = years
    }

    /// The last day it is kept: always a year's last, so that it tells nobody a day of birth.
    fileprivate func keptUntil(_ life: RecordedLife) -> Day? {
        let first =
            switch since {
            case .birth: life.born
            case .lastContact: life.lastContact
            }
        return Day(year: first.year + years, month: 12, day: 31)
    }
}

/// What the years of a child's record are counted from.
package struct RecordedLife: Hashable, Sendable {
    package let born: Day
    package let lastContact: Day

    package init(born: Day, lastContact: Day) {
        self.born = born
        self.lastContact = lastContact
    }
}

/// Until when a child's record is kept, and by which rule.
package struct Kept: Hashable, Sendable {
    package let until: Day
    package let rule: RetentionRule

    package init(until: Day, rule: RetentionRule) {
        self.until = until
        self.rule = rule
    }
}

extension [RetentionRule] {
    /// The longest of those that hold for records of these classes and for everybody's.
    package func longest(of classes: Set<String>, for life: RecordedLife) -> Kept? {
        filter { $0.recordClass == RetentionRule.everybody || classes.contains($0.recordClass) }
            .compactMap { rule in rule.keptUntil(life).map { Kept(until: $0, rule: rule) } }
            .reduce(nil) { longest, kept in
                longest.map { kept.until > $0.until ? kept : $0 } ?? kept
            }
    }
}

/// What is looked at before a child's record is held or erased.
package struct RetentionFacts: Sendable {
    /// Nil once the identity is erased.
    package let kept: Kept?
    /// A proposal that nobody has approved or refused.
    package let proposal: String?
    /// Why it is held, if it is.
    package let holds: [String]
    /// A package or a concern that is not over.
    package let underWay: String?

    package init(kept: Kept?, proposal: String?, holds: [String], underWay: String?) {
        self.kept = kept
        self.proposal = proposal
        self.holds = holds
        self.underWay = underWay
    }

    /// Refuses a hold; in the order of `RetentionRefusal`.
    package func checkHold(for reason: String) throws(Refusal) {
        guard kept != nil else { throw .child(.identityErased) }
        guard !holds.contains(reason) else { throw .retention(.alreadyHeld(reason)) }
    }

    package func checkRelease(from reason: String) throws(Refusal) {
        guard holds.contains(reason) else { throw .retention(.notHeld(reason)) }
    }

    /// - Parameter isEarly: for a reason that holds before the time is over.
    package func checkProposal(isEarly: Bool, on day: Day) throws(Refusal) {
        guard kept != nil else { throw .child(.identityErased) }
        if let proposal { throw .retention(.exists(proposal)) }
        _ = try checkErasing(isEarly: isEarly, on: day)
    }

    /// Refuses what must still be kept; asked when it is proposed and again when it is approved.
    ///
    /// - Returns: the rule that the certificate names.
    package func checkErasing(isEarly: Bool, on day: Day) throws(Refusal) -> Kept {
        guard let kept else { throw .child(.identityErased) }
        if let reason = holds.first { throw .retention(.onHold(reason)) }
        if let underWay { throw .retention(.underWay(underWay)) }
        guard isEarly || day > kept.until else { throw .retention(.notDue(kept.until)) }
        return kept
    }
}

/// Where a proposal to erase stands.
package enum ErasureState: String, Choice {
    case proposed
    case refused
    case erased
}

/// That somebody wants to erase who a child is.
package struct ErasureProposal: Hashable, Sendable {
    package let id: ID
    package let reference: String
    package let child: ID
    package let childReference: String
    package let reason: String
    package let isEarly: Bool
    package let proposer: ID
    package let state: ErasureState

    package init(
        id: ID,
        reference: String,
        child: ID,
        childReference: String,
        reason: String,
        isEarly: Bool,
        proposer: ID,
        state: ErasureState
    ) {
        self.id = id
        self.reference = reference
        self.child = child
        self.childReference = childReference
        self.reason = reason
        self.isEarly = isEarly
        self.proposer = proposer
        self.state = state
    }

    package func checkOpen() throws(Refusal) {
        guard state == .proposed else { throw .retention(.settled(state)) }
    }

    /// Two people erase, always: there is no exception to this.
    package func checkApproval(by officer: ID) throws(Refusal) {
        try checkOpen()
        guard officer != proposer else { throw .retention(.ownProposal) }
    }
}
