package import Money

/// What a decision is about, as it stands before it.
package struct CaseFacts: Sendable {
    package var state: PackageState
    package var proposedBy: ID
    /// The sitting in which the package is held now.
    package var openSitting: String?
    /// The day of the last sitting that has it in its minutes.
    package var lastDecided: Day?
    package var lines: [Line]
    package var rates: [ID: RateCard]
    package var checks: [Check]
    package var neededChecks: [String]
    /// Providers in which the one who decides has an interest.
    package var ownInterests: Set<ID>
    package var limits: [Limit]
    package var standing: Totals
    /// The exception by which whoever decides may decide on a proposal of their own.
    package var exception: String?
    /// By line, what of committed awaits acceptance: no decision takes it away.
    package var awaiting: [ID: Awaiting] = [:]
    /// What was decided before and waits for its day.
    package var coming: Coming?
    /// By line, what is ordered of it now, where that is not what was proposed.
    package var ordered: [ID: Quantity] = [:]

    package init(
        state: PackageState,
        proposedBy: ID,
        openSitting: String?,
        lastDecided: Day?,
        lines: [Line],
        rates: [ID: RateCard],
        checks: [Check],
        neededChecks: [String],
        ownInterests: Set<ID>,
        limits: [Limit],
        standing: Totals
    ) {
        self.state = state
        self.proposedBy = proposedBy
        self.openSitting = openSitting
        self.lastDecided = lastDecided
        self.lines = lines
        self.rates = rates
        self.checks = checks
        self.neededChecks = neededChecks
        self.ownInterests = ownInterests
        self.limits = limits
        self.standing = standing
    }

    /// What is held for this package and given back when it is decided again.
    package var replaced: [Change] {
        lines.compactMap { Change(line: $0, undoing: $0.balances[.held]) }
    }
}

/// A line's money under a decision: the quantity from now on and what is added or given back.
package struct Change: Hashable, Sendable {
    package let line: Line
    package let quantity: Quantity
    /// Above zero is held now and committed at closing; below zero is released at closing.
    package let amount: Pence
    /// The last day that it goes on to, where that is a later one than it has.
    package let until: Day?
    /// Gives back what an open decision held, at once.
    package let isReplaced: Bool

    package init(line: Line, quantity: Quantity, amount: Pence, until: Day? = nil) {
        self.line = line
        self.quantity = quantity
        self.amount = amount
        self.until = until
        isReplaced = false
    }

    /// Whether a provider is given more to do by it, or for longer.
    fileprivate var isNew: Bool { amount > .zero || until != nil }

    fileprivate init?(line: Line, undoing held: Pence) {
        guard held > .zero else { return nil }
        self.line = line
        quantity = line.quantity
        amount = -held
        until = nil
        isReplaced = true
    }
}

/// What a chair asks for.
package enum Proposal: Hashable, Sendable {
    case fund
    /// By line number.
    case vary([Int: Variation])
    case `defer`
    case refuse
    case end

    package var kind: DecisionKind {
        switch self {
        case .fund: .fund
        case .vary: .vary
        case .defer: .defer
        case .refuse: .refuse
        case .end: .end
        }
    }
}

extension CaseFacts {
    /// What the proposal does to each line; checks in the order of `DecisionRefusal`.
    package func changes(
        for proposal: Proposal,
        by officer: ID,
        in sitting: String,
        today: Day
    ) throws(Refusal) -> [Change] {
        try checkState(for: proposal, in: sitting)
        guard officer != proposedBy || exception != nil else { throw .decision(.ownProposal) }
        let providers = Set(lines.map(\.provider.id))
        guard ownInterests.isDisjoint(with: providers) else { throw .decision(.interestDeclared) }
        switch proposal {
        case .defer, .refuse:
            return []
        case .end:
            return lines.map { line in
                Change(
                    line: line,
                    quantity: line.price.quantity(worth: least(of: line)),
                    amount: kept(of: line) - line.committed
                )
            }
        case .fund:
            try checkNewMoney(to: lines, today: today)
            return lines.map { Change(line: $0, quantity: $0.quantity, amount: $0.total) }
        case .vary(let variations):
            let changes = try changes(by: variations, today: today)
            let new = changes.filter(\.isNew).map { $0.line.goingOn(until: $0.until) }
            try checkNewMoney(to: new, today: today)
            return changes
        }
    }

    /// What of a line is committed and has been delivered all the same.
    func kept(of line: Line) -> Pence { awaiting[line.id]?.pence ?? .zero }

    /// What a line is worth at least, whatever is decided.
    func least(of line: Line) -> Pence { line.delivered + kept(of: line) }

    private func checkState(for proposal: Proposal, in sitting: String) throws(Refusal) {
        if let openSitting, openSitting != sitting {
            throw .decision(.heldElsewhere(openSitting))
        }
        let isFunded = lines.contains { $0.promised > $0.balances[.held] }
        switch (state, proposal.kind) {
        case (.ended, _): throw .decision(.ended)
        case (.withdrawn, _): throw .decision(.withdrawn)
        case (_, .vary) where !isFunded, (_, .end) where !isFunded: throw .decision(.notFunded)
        case (_, .fund) where isFunded, (_, .defer) where isFunded, (_, .refuse) where isFunded:
            throw .decision(.alreadyFunded)
        default: break
        }
        try checkComing(for: proposal.kind)
    }
}
