package import Money

/// What a decision would leave, shown before it is made and checked when it is.
package struct Effect: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package let before: Pence
        /// While the sitting is open: what is added is held at once, what is taken away stays until
        /// it closes.
        ///
        /// This is what no cap or limit may be exceeded by.
        package let open: Pence
        /// Once the sitting is closed.
        package let after: Pence

        package init(before: Pence, open: Pence, after: Pence) {
            self.before = before
            self.open = open
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
        let moved = replaced + changes
        var heads: [Account: Effect.Step] = [:]
        for (account, some) in Dictionary(grouping: moved, by: \.available) {
            heads[account] = (standing.available[account] ?? .zero).taking(some)
        }
        var child: [ID: Effect.Step] = [:]
        for fund in Set(lines.map(\.fund.id)) {
            let some = moved.filter { $0.line.fund.id == fund }
            child[fund] = (standing.child[fund] ?? .zero).adding(some)
        }
        var against: [Limit: Effect.Step] = [:]
        for limit in limits {
            against[limit] = step(against: limit, of: moved)
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
        switch limit.measure {
        case .package: return lines.map(\.promised).sum().adding(changes)
        case .child: return standing.childInPeriod.adding(changes)
        case .provider:
            let steps = Set(lines.map(\.provider.id)).map { provider in
                (standing.providers[provider] ?? .zero)
                    .adding(changes.filter { $0.line.provider.id == provider })
            }
            return steps.max { $0.open < $1.open } ?? Pence.zero.adding([])
        // Not about packages: nobody who decides has them.
        case .run, .correction, .transfer: return Pence.zero.adding([])
        }
    }

    /// Refuses what comes before the last decision, would exceed a limit, a head or the child's cap,
    /// or be dated before its money.
    package func check(_ effect: Effect, of changes: [Change], on day: Day) throws(Refusal) {
        if let lastDecided, lastDecided > day { throw .decision(.decidedLater(lastDecided)) }
        if changes.contains(where: { $0.amount > .zero }) {
            try checkAdded(effect, changes, on: day)
        }
        let given = Dictionary(
            changes.filter { $0.amount < .zero }.map { ($0.line.id, -$0.amount) },
            uniquingKeysWith: +
        )
        if let obstacle = obstacle(toGivingBack: given, on: day) { throw .decision(obstacle) }
    }

    /// What keeps so much of each line from being given back with that day's date: it was delivered
    /// meanwhile, accepted or not, or it had been on that day and was taken back only since.
    package func obstacle(toGivingBack given: [ID: Pence], on day: Day) -> DecisionRefusal? {
        let lines = lines.filter { given[$0.id] ?? .zero > .zero }
        if let line = lines.first(where: { given[$0.id] ?? .zero > $0.committed - kept(of: $0) }) {
            return .belowDelivered(line: line.position, worth: line.delivered + kept(of: line))
        }
        let early = lines.first {
            given[$0.id] ?? .zero > standing.leastCommitted[$0.id] ?? .zero
        }
        return early.map { .beforeTakenBack(line: $0.position, day) }
    }

    private func checkAdded(
        _ effect: Effect,
        _ changes: [Change],
        on day: Day
    ) throws(Refusal) {
        for limit in limits {
            guard let step = effect.limits[limit], step.open > limit.most else { continue }
            throw .decision(
                .exceedsLimit(
                    measure: limit.measure.rawValue,
                    most: limit.most,
                    would: step.open
                )
            )
        }
        let ordered = effect.heads.sorted { $0.key.head < $1.key.head }
        for (account, step) in ordered where step.open < .zero {
            let asked = changes.asked(of: account)
            throw .decision(
                .exceedsAvailable(head: account.head, asked: asked, there: asked + step.open)
            )
        }
        for fund in Set(lines.map(\.fund)).sorted(by: { $0.reference < $1.reference }) {
            guard let cap = fund.childCap, let step = effect.child[fund.id],
                fund.isOverCap(step.open)
            else { continue }
            throw .decision(
                .exceedsChildCap(fund: fund.reference, most: cap, would: step.open)
            )
        }
        for (account, step) in ordered {
            let least = (standing.leastSince[account] ?? step.before) - step.before + step.open
            guard least < .zero else { continue }
            let asked = changes.asked(of: account)
            throw .decision(.beforeFunds(day, head: account.head, there: asked + least))
        }
    }
}

extension Change {
    package var available: Account {
        line.available
    }

    /// What moves at once: nothing where money is taken away, which waits for the closing.
    ///
    /// A line's own hold is given back at once.
    fileprivate var atOnce: Pence {
        isReplaced || amount > .zero ? amount : .zero
    }
}

extension [Change] {
    /// What is newly asked of an account.
    fileprivate func asked(of account: Account) -> Pence {
        filter { $0.available == account && $0.amount > .zero }.map(\.amount).sum()
    }
}

extension Pence {
    /// A total that these changes add to.
    fileprivate func adding(_ changes: [Change]) -> Effect.Step {
        Effect.Step(
            before: self,
            open: self + changes.map(\.atOnce).sum(),
            after: self + changes.map(\.amount).sum()
        )
    }

    /// A balance that these changes take from.
    fileprivate func taking(_ changes: [Change]) -> Effect.Step {
        Effect.Step(
            before: self,
            open: self - changes.map(\.atOnce).sum(),
            after: self - changes.map(\.amount).sum()
        )
    }
}
