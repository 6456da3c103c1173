/// Where money stands between the funder and what was paid.
package enum Stage: String, Choice {
    /// The funder's side: what was awarded stands against it, below zero.
    case outside
    case unallocated
    case available
    case held
    case committed
    case delivered
    case invoiced
    case paid
    case returned
    case carried

    /// Stands under a head: everything between being allocated and being paid.
    package var hasHead: Bool {
        switch self {
        case .available, .held, .committed, .delivered, .invoiced, .paid: true
        case .outside, .unallocated, .returned, .carried: false
        }
    }

    /// Counts against a child's cap and an officer's limits, and names a decision and a line.
    package var isPromised: Bool {
        switch self {
        case .held, .committed, .delivered, .invoiced, .paid: true
        case .outside, .unallocated, .available, .returned, .carried: false
        }
    }

    package static let promised = allCases.filter(\.isPromised)

    /// The stages of the funnel, in the order money passes through them.
    package static let funnel: [Stage] = [
        .available, .held, .committed, .delivered, .invoiced, .paid,
    ]

    /// A stage of the funnel and all after it: what stands in any of them has reached it.
    package static func funnel(from stage: Stage) -> [Stage] {
        Array(funnel.drop { $0 != stage })
    }
}

/// An account: a fund's money under one head in one stage.
package struct Account: Hashable, Sendable {
    package let fund: ID
    package let head: String
    package let stage: Stage

    /// Stands for "no head" where a stage has none.
    package static let noHead = "none"

    /// - Parameter head: leave out for a stage that has none.
    package init(fund: ID, head: String = noHead, stage: Stage) {
        precondition(stage.hasHead == (head != Self.noHead), "a head where the stage has one")
        self.fund = fund
        self.head = head
        self.stage = stage
    }
}
