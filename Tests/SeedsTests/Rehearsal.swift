import Money
import Panel

@testable import Seeds

/// The plan held against Panel's own rules, without a database.
struct Rehearsal {
    let plan: Plan
    /// What a rule refused, as `2026-11-23 PKG 12 exceeds-available`.
    var faults: [String] = []
    /// By head.
    var available: [String: Pence] = [:]
    /// The same as the story leaves it, with the last sitting open.
    private(set) var availableWhileOpen: [String: Pence] = [:]
    var cases: [Case]
    /// By provider.
    let papers: [[Paper]]
    /// By head: what was delivered and how far it went.
    var stages: [String: [Stage: Pence]] = [:]
    /// What each session of a round is worth.
    var worth: [Int: [Pence]] = [:]
    /// What is still to come, by day.
    var steps: [(day: Day, step: Step)]
    var childTotals: [Int: [Int: Pence]] = [:]
    var providerTotals: [Int: Pence] = [:]

    /// Where a package stands: a balance for each of its lines.
    struct Case {
        var state = PackageState.proposed
        var held: [Pence]
        var committed: [Pence]
        /// Delivered, invoiced or paid.
        var delivered: [Pence]
        /// Half units that stand accepted.
        var halves: [Int]
    }

    /// One decision, and what it changes.
    private struct Decided {
        let package: Int
        let kind: DecisionKind
        let changes: [Change]
    }

    init(_ plan: Plan) {
        self.plan = plan
        steps = Self.steps(of: plan)
        papers = Organisation.all.map { $0.papers(plan.almanac) + $0.renewals(plan.almanac) }
        cases = plan.packages.map { package in
            let nothing = package.lines.map { _ in Pence.zero }
            return Case(
                held: nothing,
                committed: nothing,
                delivered: nothing,
                halves: package.lines.map { _ in 0 }
            )
        }
        for grant in Grant.all {
            for (head, amount) in grant.heads { available[head, default: .zero] += amount }
        }
        for sitting in plan.sittings.indices { rehearse(sitting) }
    }

    private mutating func rehearse(_ sitting: Int) {
        receive(before: sitting)
        deliver(before: plan.almanac.sittings[sitting])
        let planned = plan.sittings[sitting]
        var decided: [Decided] = []
        for revisit in planned.revisits {
            decided += decide(revisit.package, revisit.proposal, at: sitting)
        }
        for package in planned.back { decided += decide(package, .fund, at: sitting) }
        for package in planned.packages {
            switch plan.packages[package].turn {
            case .fund: decided += decide(package, .fund, at: sitting)
            case .deferred: decided += decide(package, .defer, at: sitting)
            case .refused: decided += decide(package, .refuse, at: sitting)
            case .withdrawn:
                giveBack(decide(package, .fund, at: sitting))
            case .replaced:
                giveBack(decide(package, .fund, at: sitting))
                decided += decide(package, .refuse, at: sitting)
            case .waiting: break
            }
        }
        guard sitting + 1 < plan.sittings.count else {
            deliver(before: plan.almanac.today)
            availableWhileOpen = available
            // Whoever tries the demo may fund what waits.
            let waiting = planned.packages.filter { plan.packages[$0].turn == .waiting }
            for package in waiting { _ = decide(package, .fund, at: sitting) }
            return
        }
        for decision in decided { close(decision) }
    }

    private mutating func receive(before sitting: Int) {
        for transfer in Transfer.all where transfer.before == sitting {
            move(-transfer.amount, to: transfer.from, of: -1)
            move(transfer.amount, to: transfer.to, of: -1)
        }
        for increase in Increase.all where increase.before == sitting {
            for (head, amount) in increase.heads { move(amount, to: head, of: -1) }
        }
    }

    /// None where a rule refuses it.
    private mutating func decide(
        _ package: Int,
        _ proposal: Proposal,
        at sitting: Int
    ) -> [Decided] {
        let day = plan.almanac.sittings[sitting]
        let facts = facts(of: package, at: sitting)
        do {
            let changes = try facts.changes(
                for: proposal,
                by: ID("chair"),
                in: "\(sitting)",
                today: day
            )
            try facts.check(facts.effect(of: changes), of: changes, on: day)
            let missing = missing(package, at: sitting)
            if proposal.kind.movesMoney, !missing.isEmpty {
                throw Refusal.decision(.notQuorate(missing: missing))
            }
            for change in changes where change.amount > .zero {
                hold(change.amount, package, change.line)
            }
            return [Decided(package: package, kind: proposal.kind, changes: changes)]
        } catch {
            faults.append("\(day) PKG \(package) \((error as? Refusal)?.code ?? "\(error)")")
            return []
        }
    }

    private mutating func hold(_ amount: Pence, _ package: Int, _ line: Line) {
        cases[package].held[line.position - 1] += amount
        promise(amount, package, line)
    }

    /// Takes from a head what is promised, or gives it back.
    private mutating func promise(_ amount: Pence, _ package: Int, _ line: Line) {
        move(-amount, to: line.head, of: package)
        let planned = plan.packages[package].lines[line.position - 1]
        let child = plan.packages[package].child
        childTotals[child, default: [:]][planned.fund, default: .zero] += amount
        providerTotals[planned.provider, default: .zero] += amount
    }

    private mutating func move(_ amount: Pence, to head: String, of package: Int) {
        available[head, default: .zero] += amount
        if available[head, default: .zero] < .zero {
            faults.append("\(head) below zero, PKG \(package)")
        }
    }

    private mutating func giveBack(_ decided: [Decided]) {
        for decision in decided {
            for change in decision.changes { hold(-change.amount, decision.package, change.line) }
        }
    }

    private mutating func close(_ decision: Decided) {
        cases[decision.package].state = decision.kind.leads
        for change in decision.changes {
            let place = change.line.position - 1
            cases[decision.package].committed[place] += change.amount
            if change.amount > .zero {
                cases[decision.package].held[place] += -change.amount
            } else {
                promise(change.amount, decision.package, change.line)
            }
        }
    }
}

extension PlannedRevisit {
    var proposal: Proposal {
        switch kind {
        case .more, .less: .vary([1: Variation(Quantity(thousandths: Int64(quantity) * 1000))])
        case .movedAway, .endedEarly: .end
        }
    }
}
