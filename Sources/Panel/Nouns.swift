package import Money

/// A row's own name inside the database.
///
/// People see references instead.
package struct ID: Hashable, Comparable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func < (left: ID, right: ID) -> Bool {
        left.text < right.text
    }
}

/// A person with a sign-in.
package struct Officer: Hashable, Sendable {
    package let id: ID
    package let reference: String
    package let name: String
    package let roles: Set<Role>
    /// The provider that an officer with the role `provider` works for.
    package let provider: ID?

    package init(id: ID, reference: String, name: String, roles: Set<Role>, provider: ID?) {
        self.id = id
        self.reference = reference
        self.name = name
        self.roles = roles
        self.provider = provider
    }
}

/// One grant: its purpose in a few words, its period, and the most it spends on one child.
package struct Fund: Hashable, Sendable {
    package let id: ID
    package let reference: String
    package let name: String
    package let funder: String
    package let period: Span
    package let childCap: Pence?

    package init(
        id: ID,
        reference: String,
        name: String,
        funder: String,
        period: Span,
        childCap: Pence?
    ) {
        self.id = id
        self.reference = reference
        self.name = name
        self.funder = funder
        self.period = period
        self.childCap = childCap
    }
}

extension Fund {
    /// Whether so much is more than it promises to one child.
    package func isOverCap(_ promised: Pence) -> Bool {
        childCap.map { promised > $0 } ?? false
    }

    /// Money is carried into the next fund of whoever granted it.
    package func checkCarry(from last: Fund, today: Day) throws(Refusal) {
        guard id != last.id else { throw .fund(.sameFund) }
        guard funder == last.funder else { throw .fund(.otherFunder(funder)) }
        guard period.to >= today, period.to > last.period.to else {
            throw .fund(.notLater(reference, ends: period.to, after: last.period.to))
        }
    }
}

/// From a day to a day, both included.
package struct Span: Hashable, Sendable {
    package let from: Day
    package let to: Day

    /// - Precondition: `from` is not after `to`.
    package init(from: Day, to: Day) {
        precondition(from <= to, "a span that ends before it starts")
        self.from = from
        self.to = to
    }

    package func covers(_ other: Span) -> Bool {
        from <= other.from && other.to <= to
    }

    package func contains(_ day: Day) -> Bool {
        from <= day && day <= to
    }
}

/// Who a line is for.
package enum Beneficiary: String, Choice {
    case child
    case family
}

/// Where a package stands by the sittings that are closed.
///
/// What an open sitting has decided is named beside it.
package enum PackageState: String, Choice {
    case proposed
    case funded
    case refused
    case deferred
    case ended
    /// Taken back before it was funded.
    case withdrawn

    /// Those that a sitting has yet to decide on.
    package static let awaiting = [PackageState.proposed, .deferred]

    /// Until it is over one way or another, something more may come of it.
    package var mayBePlannedFor: Bool {
        switch self {
        case .proposed, .deferred, .funded: true
        case .refused, .ended, .withdrawn: false
        }
    }

    /// Money was committed to it, so that somebody says what came of it.
    package var mayBeCompleted: Bool { self == .funded || self == .ended }
}

package enum DecisionKind: String, Choice {
    case fund
    case vary
    case `defer`
    case refuse
    case end

    /// Where a package stands once its sitting has closed.
    package var leads: PackageState {
        switch self {
        case .fund, .vary: .funded
        case .defer: .deferred
        case .refuse: .refused
        case .end: .ended
        }
    }

    /// May give back what was committed and is not delivered.
    package var givesBack: Bool {
        self == .vary || self == .end
    }

    /// Needs a quorum without interests: it moves money.
    package var movesMoney: Bool {
        switch self {
        case .fund, .vary, .end: true
        case .defer, .refuse: false
        }
    }
}

package enum Standing: String, Choice {
    case proposed
    case approved
    case suspended
    case left

    /// Whether to propose anything of theirs: once approved, money may go to them.
    package var mayBeProposed: Bool {
        switch self {
        case .proposed, .approved: true
        case .suspended, .left: false
        }
    }

    /// Refuses that it leaves: who has left may start what is ordered, who is suspended may not.
    package func checkLeaving() throws(Refusal) {
        switch self {
        case .left: throw .provider(.alreadyLeft)
        case .suspended: throw .provider(.leavesSuspended)
        case .proposed, .approved: break
        }
    }
}
