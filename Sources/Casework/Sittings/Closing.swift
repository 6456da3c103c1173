import Money
import Panel
import Store

/// One decision as its sitting closes: what keeps it from standing, or the money that it moves.
struct Closing {
    let decision: Decisions.Decision
    /// Of its package, with what it means for each.
    let lines: [Line]
    let changes: [Decisions.LineChange]
    let obstacle: DecisionRefusal?
    /// The agencies that count for it.
    let agencies: Set<String>
    let movements: [Movement]
    /// Its own day has not come: what it gives back stays until then.
    let isLater: Bool
    /// By line, what was delivered and awaits acceptance: it stays committed.
    private let awaiting: [ID: Awaiting]

    init(
        _ decision: Decisions.Decision,
        changes: [Decisions.LineChange],
        cases: Cases,
        quorum: Quorum,
        exception: String?,
        awaiting: [ID: Awaiting],
        at desk: Desk
    ) {
        self.decision = decision
        isLater = decision.takesEffect > desk.today
        self.awaiting = awaiting
        self.changes = changes
        lines = (cases.lines[decision.package] ?? []).map(\.line)
        let providers = Set(lines.map(\.provider.id))
        agencies = cases.attendances.agencies(free: cases.interests, of: providers)
        var facts = cases.facts(
            of: decision.package,
            state: .proposed,
            proposedBy: decision.proposedBy,
            openSitting: decision.sitting,
            for: desk.officer
        )
        facts.exception = exception
        facts.awaiting = awaiting
        let raised = lines.filter { $0.balances[.held] > .zero }
        let longer = Dictionary(
            changes.compactMap { change in change.until.map { (change.line, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        let given = isLater ? [:] : Self.given(by: decision, changes, lines, awaiting)
        obstacle = Self.obstacle(
            to: decision,
            raised: raised,
            longer: longer,
            facts: facts,
            cases: cases,
            quorum: quorum,
            agencies: agencies,
            given: given,
            at: desk
        )
        movements = obstacle == nil ? Self.movements(of: decision, given, cases) : []
    }

    var committed: Pence {
        movements.filter { $0.edge == .commit }.map(\.amount).sum()
    }

    var released: Pence {
        movements.filter { $0.edge == .release }.map(\.amount).sum()
    }

    /// What its package becomes.
    var leads: PackageState {
        decision.kind == .end && isLater ? .funded : decision.kind.leads
    }

    /// What stays committed where it ends a package: it was delivered and awaits acceptance.
    var kept: Pence {
        decision.kind == .end ? lines.compactMap { awaiting[$0.id]?.pence }.sum() : .zero
    }

    /// What is asked back of bookings once the package has ended.
    ///
    /// - Parameter asked: what was asked back before, by line.
    func unearned(by rule: UnearnedRule, beside asked: [ID: Pence]) -> [Requested] {
        rule.asked(of: lines, beside: asked, endingOn: decision.takesEffect)
    }

    private static func obstacle(
        to decision: Decisions.Decision,
        raised: [Line],
        longer: [ID: Day],
        facts: CaseFacts,
        cases: Cases,
        quorum: Quorum,
        agencies: Set<String>,
        given: [ID: Pence],
        at desk: Desk
    ) -> DecisionRefusal? {
        let decider = Input.searchName(decision.officerName)
        let providers = Set(facts.lines.map(\.provider.id))
        let isInterested = cases.interests.contains {
            $0.person == decider && providers.contains($0.provider)
        }
        guard facts.ownInterests.isDisjoint(with: providers), !isInterested else {
            return .interestDeclared
        }
        let isOwn = desk.officer.id == decision.proposedBy
        guard !isOwn || facts.exception != nil else { return .ownProposal }
        guard decision.kind.movesMoney else { return nil }
        let missing = quorum.missing(agencies)
        guard missing.isEmpty else { return .notQuorate(missing: missing) }
        if let expires = decision.holdExpiresAt, expires <= desk.now { return .holdExpired }
        if let obstacle = facts.obstacle(closing: longer, today: desk.today) { return obstacle }
        if !raised.isEmpty, let exceeded = facts.limitExceeded() { return exceeded }
        return facts.obstacle(toGivingBack: given, on: cases.sitting.on)
    }

    /// What the decision gives back of each line.
    private static func given(
        by decision: Decisions.Decision,
        _ changes: [Decisions.LineChange],
        _ lines: [Line],
        _ awaiting: [ID: Awaiting]
    ) -> [ID: Pence] {
        let given =
            decision.kind == .end
            ? lines.map { ($0.id, $0.committed - (awaiting[$0.id]?.pence ?? .zero)) }
            : changes.map { ($0.line, -$0.amount) }
        return Dictionary(given) { first, _ in first }.filter { $0.value > .zero }
    }

    private static func movements(
        of decision: Decisions.Decision,
        _ given: [ID: Pence],
        _ cases: Cases
    ) -> [Movement] {
        let lines = (cases.lines[decision.package] ?? []).map(\.line)
        return lines.compactMap { line in
            let held = line.balances[.held]
            let given = given[line.id] ?? .zero
            guard held > .zero || given > .zero else { return nil }
            return Movement(
                held > .zero ? .commit : .release,
                held > .zero ? held : given,
                fund: line.fund.id,
                head: line.head,
                promise: cases.promise(
                    for: line,
                    of: decision.package,
                    decision: decision.id,
                    minuted: true
                ),
                reason: decision.reason,
                on: held > .zero ? cases.sitting.on : decision.takesEffect
            )
        }
    }
}

extension UnearnedRule {
    /// What is asked back of these lines once their package has ended on a day.
    func asked(of lines: [Line], beside asked: [ID: Pence], endingOn day: Day) -> [Requested] {
        lines.map { line in
            Requested(
                line: line,
                pence: unearned(of: line, beside: asked[line.id] ?? .zero, endingOn: day),
                reason: "ended-early"
            )
        }
    }
}
