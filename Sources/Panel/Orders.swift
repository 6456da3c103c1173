package import Money

/// Whether something of an order may still be delivered or accepted, and what waits for its provider.
package enum OrderState: String, Choice {
    /// There are days or committed money left.
    case live
    case ended
    /// Its days have begun, and nothing was reported.
    case toStart = "to-start"
    /// Its package is over, and has no end report.
    case toReport = "to-report"
}

/// A line as an order has it from a decision on: how much, and what that comes to.
package struct OrderedLine: Hashable, Sendable {
    package let line: ID
    package let quantity: Quantity
    package let total: Pence

    package init(line: ID, quantity: Quantity, total: Pence) {
        self.line = line
        self.quantity = quantity
        self.total = total
    }
}

extension Line {
    /// This line once its sitting has closed.
    ///
    /// The total is the money that stands for it then, so that it ties with the ledger to the penny
    /// whatever was refunded before.
    ///
    /// - Parameters:
    ///   - kind: what was decided.
    ///   - quantity: from now on; when a package ends, what was delivered counts.
    ///   - released: what goes back with the closing. What is held is committed with it.
    package func ordered(
        by kind: DecisionKind,
        quantity: Quantity,
        releasing released: Pence
    ) -> OrderedLine {
        let total = promised - released
        return OrderedLine(
            line: id,
            quantity: kind == .end ? price.quantity(worth: total) : quantity,
            total: total
        )
    }
}

/// Why a provider may not start on a line, in the order it is looked at.
package enum StartObstacle: Hashable, Sendable {
    case ended
    case notApproved
    case nothingOrdered
    case tooEarly(Day)
    case over(Day)

    package var sentence: String {
        switch self {
        case .ended: "This order has ended: do not start anything new."
        case .notApproved:
            "The provider is not approved now: wait until finance has approved it again."
        case .nothingOrdered: "Nothing of this is ordered any more."
        case .tooEarly(let day): "You may start on \(day), not before."
        case .over(let day): "The last day was \(day)."
        }
    }

    /// What a provider is told who may start.
    package static let none = "You may start."

    /// Nil when the provider may start today.
    package static func find(
        isLive: Bool,
        standing: Standing,
        quantity: Quantity,
        span: Span,
        today: Day
    ) -> StartObstacle? {
        guard isLive else { return .ended }
        // Who leaves may still deliver what is committed.
        guard standing == .approved || standing == .left else { return .notApproved }
        guard quantity.thousandths > 0 else { return .nothingOrdered }
        guard span.from <= today else { return .tooEarly(span.from) }
        guard today <= span.to else { return .over(span.to) }
        return nil
    }

    /// Of an order whose lines all have one: the first day that something may start, if there is
    /// such a day, or else the first line's.
    package static func telling(_ obstacles: [StartObstacle]) -> StartObstacle? {
        let days = obstacles.compactMap { obstacle in
            if case .tooEarly(let day) = obstacle { day } else { nil }
        }
        return days.min().map(StartObstacle.tooEarly) ?? obstacles.first
    }
}
