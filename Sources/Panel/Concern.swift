package import Money

/// How a concern stands: what is still to be done, and whether it is late.
package enum ConcernState: String, Choice {
    case raised
    /// Not acknowledged by the time it should have been.
    case overdue
    case acknowledged
    case closed

    package init(isAcknowledged: Bool, isClosed: Bool, acknowledgeBy due: Instant, now: Instant) {
        if isClosed {
            self = .closed
        } else if isAcknowledged {
            self = .acknowledged
        } else {
            self = due < now ? .overdue : .raised
        }
    }

    package func checkAcknowledging(by officer: ID, raisedBy raiser: ID) throws(Refusal) {
        guard officer != raiser else { throw .concern(.ownConcern) }
        switch self {
        case .raised, .overdue: break
        case .acknowledged, .closed: throw .concern(.alreadyAcknowledged)
        }
    }

    package func checkClosing() throws(Refusal) {
        switch self {
        case .raised, .overdue: throw .concern(.unacknowledged)
        case .acknowledged: break
        case .closed: throw .concern(.closed)
        }
    }
}

/// Whom to ring before anything is typed: a form is never the way to help a child in danger.
package enum WhomToRingNow {
    /// - Parameter number: the council's own; nil where nobody has said one.
    package static func sentence(number: String?) -> String {
        let council =
            number.map { "ring the council on \($0)." }
            ?? "ring the council’s children’s services."
        return "A child in danger now: ring 999. If it cannot wait for an answer here, \(council)"
    }
}

extension Act {
    /// What only those who see concerns, and an auditor, may know was done.
    package static let ofConcerns: [Act] = [
        .raiseConcern, .acknowledgeConcern, .closeConcern, .readConcern,
    ]
}
