package import Money

/// The legal ways of money: the only edges there are, here and, by foreign key, in the database.
package enum Edge: String, Choice {
    case award
    case awardDown = "award-down"
    case allocate
    case deallocate
    case virement
    case hold
    case unhold
    case commit
    case release
    case accept
    case unaccept
    case match
    case unmatch
    case pay
    case bounce
    case refund
    case clawback
    case `return`
    case carry
    /// What another fund carried, as it comes into this one.
    case bring

    package var from: Stage { ends.0 }
    package var to: Stage { ends.1 }

    private var ends: (Stage, Stage) {
        switch self {
        case .award: (.outside, .unallocated)
        case .awardDown: (.unallocated, .outside)
        case .allocate: (.unallocated, .available)
        case .deallocate: (.available, .unallocated)
        case .virement: (.available, .available)
        case .hold: (.available, .held)
        case .unhold: (.held, .available)
        case .commit: (.held, .committed)
        case .release: (.committed, .available)
        case .accept: (.committed, .delivered)
        case .unaccept: (.delivered, .committed)
        case .match: (.delivered, .invoiced)
        case .unmatch: (.invoiced, .delivered)
        case .pay: (.invoiced, .paid)
        case .bounce: (.paid, .invoiced)
        case .refund: (.paid, .available)
        case .clawback: (.paid, .unallocated)
        case .return: (.unallocated, .returned)
        case .carry: (.unallocated, .carried)
        case .bring: (.outside, .unallocated)
        }
    }
}

/// An amount going from one stage to another: one debit and one credit, so that it cannot fail to
/// balance.
package struct Movement: Hashable, Sendable {
    package let edge: Edge
    package let from: Account
    package let to: Account
    package let amount: Pence
    package let promise: Promise?
    /// A code, never a text about a child.
    package let reason: String
    /// The funder's letter or approval that this rests on.
    package let authority: String?
    package let on: Day

    /// What money is promised for, from `held` on.
    package struct Promise: Hashable, Sendable {
        package let line: ID
        package let child: ID
        package let provider: ID
        package let decision: ID
        /// The decision stands in closed minutes, or does with this act.
        package let isMinuted: Bool

        package init(line: ID, child: ID, provider: ID, decision: ID, isMinuted: Bool) {
            self.line = line
            self.child = child
            self.provider = provider
            self.decision = decision
            self.isMinuted = isMinuted
        }
    }

    /// - Precondition: an amount above zero; a promise exactly where a stage needs one.
    package init(
        _ edge: Edge,
        _ amount: Pence,
        fund: ID,
        head: String = Account.noHead,
        toHead: String? = nil,
        promise: Promise? = nil,
        reason: String,
        authority: String? = nil,
        on day: Day
    ) {
        precondition(amount > .zero, "a movement moves something")
        precondition(
            (promise != nil) == (edge.from.isPromised || edge.to.isPromised),
            "a promise from held on"
        )
        self.edge = edge
        self.amount = amount
        from = Account(
            fund: fund,
            head: edge.from.hasHead ? head : Account.noHead,
            stage: edge.from
        )
        to = Account(
            fund: fund,
            head: edge.to.hasHead ? toHead ?? head : Account.noHead,
            stage: edge.to
        )
        self.promise = promise
        self.reason = reason
        self.authority = authority
        self.on = day
    }

    /// What it adds to the money promised for a child: below zero when it gives back.
    package var promised: Pence {
        switch (from.stage.isPromised, to.stage.isPromised) {
        case (false, true): amount
        case (true, false): -amount
        case (true, true), (false, false): .zero
        }
    }
}
