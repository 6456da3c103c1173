package import Money

/// How much one role may do alone.
///
/// Looked at in total, so that splitting gains nothing.
package struct Limit: Hashable, Sendable {
    package enum Measure: String, Choice {
        /// One package.
        case package
        /// All packages of one child over so many days.
        case child
        /// All money promised to one provider in the funds that run now.
        case provider
        /// All payment runs that one payer approves in a day.
        case run
        /// All that one officer of finance puts right over so many days.
        case correction
        /// All that one officer of finance moves out of funds, or between their heads, over so many
        /// days.
        case transfer

        /// What it limits: those who may do that have it.
        package var acts: [Act] {
            switch self {
            case .package, .child, .provider: [.decide]
            case .run: [.approveRun]
            case .correction: [.refund, .clawBack, .writeBack, .creditInvoice]
            case .transfer: [.vire, .carryFunds, .returnFunds]
            }
        }

        /// Of what those acts move, what counts: money is counted once, where it leaves.
        ///
        /// None where what is limited moves only later, or is looked at line by line.
        package var counted: [Edge] {
            switch self {
            case .package, .child, .provider, .run: []
            case .correction: [.refund, .clawback, .bounce, .unmatch]
            case .transfer: [.virement, .carry, .return]
            }
        }

        /// It looks back over the days that the limit says.
        package var looksBack: Bool {
            switch self {
            case .child, .correction, .transfer: true
            case .package, .provider, .run: false
            }
        }

        /// What a role may be limited by; none where it may do nothing that is limited.
        package static func measures(of role: Role) -> [Limit.Measure] {
            allCases.filter { $0.acts.contains { $0.roles.contains(role) } }
        }

        /// What limits all that is moved by an act.
        package static func counting(_ act: Act) -> Limit.Measure? {
            allCases.first { $0.acts.contains(act) && !$0.counted.isEmpty }
        }
    }

    package let measure: Measure
    package let most: Pence
    package let days: Int?

    package init(measure: Measure, most: Pence, days: Int?) {
        self.measure = measure
        self.most = most
        self.days = days
    }

    /// Whether it lets more pass: more money, or the same over fewer days.
    package func isLooser(than other: Limit) -> Bool {
        most > other.most || days ?? 0 < other.days ?? 0
    }
}

/// What one officer has done already of what a limit of theirs adds up.
package struct OfficerTotal: Hashable, Sendable {
    /// Nil is without a limit.
    package let limit: Limit?
    package let before: Pence

    package init(limit: Limit?, before: Pence) {
        self.limit = limit
        self.before = before
    }

    /// Refuses what would go past the limit with all that was done before.
    package func check(adding amount: Pence) throws(Refusal) {
        guard let limit, before + amount > limit.most else { return }
        throw .rule(.exceedsLimit(limit, would: before + amount))
    }
}

/// What stands before a decision, on every side that it may not exceed.
package struct Totals: Hashable, Sendable {
    /// Per fund and head.
    package var available: [Account: Pence]
    /// The least that stands available on the sitting's day or any day after it.
    package var leastSince: [Account: Pence]
    /// By line: the least that stands committed on the sitting's day or any day after it.
    package var leastCommitted: [ID: Pence]
    /// Per fund: what is promised for the child.
    package var child: [ID: Pence]
    /// Promised for the child over a limit's days, all funds.
    package var childInPeriod: Pence
    /// Per provider.
    package var providers: [ID: Pence]

    package init(
        available: [Account: Pence],
        leastSince: [Account: Pence],
        leastCommitted: [ID: Pence],
        child: [ID: Pence],
        childInPeriod: Pence,
        providers: [ID: Pence]
    ) {
        self.available = available
        self.leastSince = leastSince
        self.leastCommitted = leastCommitted
        self.child = child
        self.childInPeriod = childInPeriod
        self.providers = providers
    }
}
