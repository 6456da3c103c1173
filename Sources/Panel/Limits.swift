package import Money

/// How much one role may do alone.
///
/// Looked at in total, so that splitting gains nothing.
package struct Limit: Hashable, Sendable {
    package enum Measure: String, CaseIterable, Sendable {
        /// One package.
        case package
        /// All packages of one child over so many days.
        case child
        /// All money promised to one provider in the funds that run now.
        case provider
    }

    package let measure: Measure
    package let most: Pence
    package let days: Int?

    package init(measure: Measure, most: Pence, days: Int?) {
        self.measure = measure
        self.most = most
        self.days = days
    }
}

/// What stands before a decision, on every side that it may not exceed.
package struct Totals: Hashable, Sendable {
    /// Per fund and head.
    package var available: [Account: Pence]
    /// The least that stands available on the sitting's day or any day after it.
    package var leastSince: [Account: Pence]
    /// Per fund: what is promised for the child.
    package var child: [ID: Pence]
    /// Promised for the child over a limit's days, all funds.
    package var childInPeriod: Pence
    /// Per provider.
    package var providers: [ID: Pence]

    package init(
        available: [Account: Pence],
        leastSince: [Account: Pence],
        child: [ID: Pence],
        childInPeriod: Pence,
        providers: [ID: Pence]
    ) {
        self.available = available
        self.leastSince = leastSince
        self.child = child
        self.childInPeriod = childInPeriod
        self.providers = providers
    }
}

/// What a decision would leave, shown before it is made and checked when it is.
package struct Effect: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package let before: Pence
        package let after: Pence

        package init(before: Pence, after: Pence) {
            self.before = before
            self.after = after
        }
    }

    /// Available, per fund and head.
    package let heads: [Account: Step]
    /// Promised for the child, per fund.
    package let child: [ID: Step]
    /// Against each of the officer's own limits; the provider nearest to it where there are
    /// several.
    package let limits: [Limit: Step]
}

extension CaseFacts {
    /// What is left after these changes: what is held now for the same sitting is given back first.
    package func effect(of changes: [Change]) -> Effect {
        let back = replaced
        let added = changes.filter { $0.amount > .zero }
        var heads: [Account: Effect.Step] = [:]
        for account in Set((back + added).map(\.available)) {
            let before = standing.available[account] ?? .zero
            let moved = (back + added).filter { $0.available == account }.map(\.amount).sum()
            heads[account] = Effect.Step(before: before, after: before - moved)
        }
        var child: [ID: Effect.Step] = [:]
        for fund in Set(lines.map(\.fund.id)) {
            let before = standing.child[fund] ?? .zero
            let moved = (back + changes).filter { $0.line.fund.id == fund }.map(\.amount).sum()
            child[fund] = Effect.Step(before: before, after: before + moved)
        }
        var against: [Limit: Effect.Step] = [:]
        for limit in limits {
            against[limit] = step(against: limit, of: back + changes)
        }
        return Effect(heads: heads, child: child, limits: against)
    }

    /// The first limit that what is held already goes over: limits are looked at again at closing.
    package func limitExceeded() -> DecisionRefusal? {
        for limit in limits {
            let step = step(against: limit, of: [])
            guard step.before > limit.most else { continue }
            return .exceedsLimit(
                measure: limit.measure.rawValue,
                most: limit.most,
                would: step.before
            )
        }
        return nil
    }

    private func step(against limit: Limit, of changes: [Change]) -> Effect.Step {
        let moved = changes.map(\.amount).sum()
        switch limit.measure {
        case .package:
            let before = lines.map(\.promised).sum()
            return Effect.Step(before: before, after: before + moved)
        case .child:
            return Effect.Step(
                before: standing.childInPeriod,
                after: standing.childInPeriod + moved
            )
        case .provider:
            let steps = Set(lines.map(\.provider.id)).map { provider in
                let before = standing.providers[provider] ?? .zero
                let part = changes.filter { $0.line.provider.id == provider }.map(\.amount).sum()
                return Effect.Step(before: before, after: before + part)
            }
            return steps.max { $0.after < $1.after } ?? Effect.Step(before: .zero, after: .zero)
        }
    }

    /// Refuses what would exceed a limit, a head or the child's cap, or be dated before its money.
    package func check(_ effect: Effect, of changes: [Change], on day: Day) throws(Refusal) {
        guard changes.contains(where: { $0.amount > .zero }) else { return }
        for limit in limits {
            guard let step = effect.limits[limit], step.after > limit.most else { continue }
            throw .decision(
                .exceedsLimit(
                    measure: limit.measure.rawValue,
                    most: limit.most,
                    would: step.after
                )
            )
        }
        let ordered = effect.heads.sorted { $0.key.head < $1.key.head }
        for (account, step) in ordered where step.after < .zero {
            let asked = changes.filter { $0.available == account }.map(\.amount).sum()
            throw .decision(
                .exceedsAvailable(
                    head: account.head,
                    asked: asked,
                    there: asked + step.after
                )
            )
        }
        for fund in Set(lines.map(\.fund)).sorted(by: { $0.reference < $1.reference }) {
            guard let cap = fund.childCap, let step = effect.child[fund.id], step.after > cap
            else { continue }
            throw .decision(
                .exceedsChildCap(fund: fund.reference, most: cap, would: step.after)
            )
        }
        for (account, step) in ordered {
            let least = (standing.leastSince[account] ?? step.before) - step.before + step.after
            guard least < .zero else { continue }
            let asked = changes.filter { $0.available == account }.map(\.amount).sum()
            throw .decision(.beforeFunds(day, head: account.head, there: asked + least))
        }
    }
}

extension Change {
    package var available: Account {
        line.available
    }
}
