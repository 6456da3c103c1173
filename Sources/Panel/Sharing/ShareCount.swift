package import Money

/// The furthest that anything came that was proposed for a child.
package enum ShareStanding: Int, CaseIterable, Sendable {
    case undecided
    case deferred
    case refused
    case funded
}

/// Children of one value who stand alike: as much of them as the report on fair share reads.
package struct ShareCount: Hashable, Sendable {
    /// A code; of ages the years, or nothing.
    package let value: String
    package let standing: ShareStanding
    /// Where a session took place: how long they waited for it.
    package let wait: Wait?
    package let children: Int

    package init(value: String, standing: ShareStanding, wait: Wait?, children: Int) {
        self.value = value
        self.standing = standing
        self.wait = wait
        self.children = children
    }

    package struct Wait: Hashable, Sendable {
        package let daysFromReferral: Int
        package let daysFromDecision: Int

        package init(referred: Day, decided: Day, first: Day) {
            daysFromReferral = referred.days(until: first)
            daysFromDecision = decided.days(until: first)
        }
    }
}
