import Money
import Panel
import Store

/// One decision as its sitting closes: what keeps it from standing, or the money that it moves.
struct Closing {
    let decision: Decisions.Decision
    let obstacle: DecisionRefusal?
    /// The agencies that count for it.
    let agencies: Set<String>
    let movements: [Movement]

    init(
        _ decision: Decisions.Decision,
        changes: [Decisions.LineChange],
        cases: Cases,
        quorum: Quorum,
        at desk: Desk
    ) {
        self.decision = decision
        let placed = cases.lines[decision.package] ?? []
        let providers = Set(placed.map(\.line.provider.id))
        agencies = cases.attendances.agencies(free: cases.interests, of: providers)
        let facts = cases.facts(
            of: decision.package,
            state: .proposed,
            proposedBy: decision.proposedBy,
            openSitting: decision.sitting,
            for: desk.officer
        )
        let raised = placed.map(\.line).filter { $0.balances[.held] ?? .zero > .zero }
        obstacle = Self.obstacle(
            to: decision,
            raised: raised,
            facts: facts,
            cases: cases,
            quorum: quorum,
            agencies: agencies,
            changes: changes,
            at: desk
        )
        movements = obstacle == nil ? Self.movements(of: decision, changes, cases) : []
    }

    var committed: Pence {
        movements.filter { $0.edge == .commit }.map(\.amount).sum()
    }

    var released: Pence {
        movements.filter { $0.edge == .release }.map(\.amount).sum()
    }

    /// What is taken back, by all of the decisions together, was committed on the sitting's day and
    /// ever since: else the decisions that take it.
    static func early(_ closings: [Closing], _ cases: Cases) -> [ID: DecisionRefusal] {
        let releases = closings.flatMap(\.movements).filter { $0.edge == .release }
        let taken = Dictionary(releases.map { ($0.from, $0.amount) }, uniquingKeysWith: +)
        var early: [ID: DecisionRefusal] = [:]
        for release in releases {
            let least = cases.least(in: release.from)
            guard let decision = release.promise?.decision,
                taken[release.from] ?? .zero > least
            else { continue }
            early[decision] = .beforeFunds(release.on, head: release.from.head, there: least)
        }
        return early
    }

    private static func obstacle(
        to decision: Decisions.Decision,
        raised: [Line],
        facts: CaseFacts,
        cases: Cases,
        quorum: Quorum,
        agencies: Set<String>,
        changes: [Decisions.LineChange],
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
        guard desk.officer.id != decision.proposedBy else { return .ownProposal }
        guard decision.kind.movesMoney else { return nil }
        let missing = quorum.missing(agencies)
        guard missing.isEmpty else { return .notQuorate(missing: missing) }
        if let expires = decision.holdExpiresAt, expires <= desk.now { return .holdExpired }
        if let obstacle = facts.obstacle(to: raised, today: desk.today) { return obstacle }
        if !raised.isEmpty, let exceeded = facts.limitExceeded() { return exceeded }
        return Self.delivered(decision, changes, facts.lines)
    }

    /// A line that is to be less may have been delivered meanwhile.
    private static func delivered(
        _ decision: Decisions.Decision,
        _ changes: [Decisions.LineChange],
        _ lines: [Line]
    ) -> DecisionRefusal? {
        guard decision.kind == .vary else { return nil }
        for change in changes {
            guard let line = lines.first(where: { $0.id == change.line }) else { continue }
            if -change.amount > line.committed { return .belowDelivered(line: line.position) }
        }
        return nil
    }

    private static func movements(
        of decision: Decisions.Decision,
        _ changes: [Decisions.LineChange],
        _ cases: Cases
    ) -> [Movement] {
        let lines = (cases.lines[decision.package] ?? []).map(\.line)
        let amounts = Dictionary(
            changes.map { ($0.line, $0.amount) },
            uniquingKeysWith: { first, _ in first }
        )
        return lines.compactMap { line in
            let held = line.balances[.held] ?? .zero
            let given = decision.kind == .end ? line.committed : -(amounts[line.id] ?? .zero)
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
                on: cases.sitting.on
            )
        }
    }
}
