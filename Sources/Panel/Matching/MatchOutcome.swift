package import Money

/// What becomes of one line of an invoice: cases stand in the order they are looked at.
package enum MatchOutcome: Hashable, Sendable {
    case noOrder
    case duplicate(of: String)
    case periodClosed(through: Day)
    case notReceived(accepted: Quantity, waiting: Quantity)
    case quantityOver(accepted: Quantity)
    case priceOver(ordered: Pence, allowed: Pence)
    case vatMismatch(expected: Pence, vat: String)
    case matched(Settlement)

    /// What is agreed of a line that matches.
    package enum Settlement: Hashable, Sendable {
        case whole
        /// Asked for less than was delivered: the rest is committed again.
        case returning(Pence)
        /// Asked for a little more: what was delivered is paid.
        case delivered(Pence)
        /// Asked for a little more: the excess is drawn from what is still committed.
        case drawing(Pence)
    }

    /// Stable, as a refusal's.
    package var code: String {
        switch self {
        case .noOrder: "no-order"
        case .duplicate: "duplicate"
        case .periodClosed: "period-closed"
        case .notReceived: "not-received"
        case .quantityOver: "quantity-over"
        case .priceOver: "price-over"
        case .vatMismatch: "vat-mismatch"
        case .matched: "matched"
        }
    }

    package var isMatched: Bool {
        if case .matched = self { true } else { false }
    }

    /// Not as much is there as is asked for.
    var isTooLittle: Bool {
        switch self {
        case .notReceived, .quantityOver: true
        case .noOrder, .duplicate, .periodClosed, .priceOver, .vatMismatch, .matched: false
        }
    }

    /// Who must act next.
    package func next(asked: AskedLine) -> Role {
        switch self {
        case .noOrder, .quantityOver, .priceOver, .vatMismatch: .provider
        case .duplicate, .periodClosed, .matched: .finance
        case .notReceived(let accepted, let waiting):
            waiting.thousandths > 0
                && accepted.thousandths + waiting.thousandths >= asked.quantity.thousandths
                ? .coordinator : .provider
        }
    }

    /// One plain sentence that says what to do.
    package func sentence(asked: AskedLine) -> String {
        switch self {
        case .noOrder:
            "There is no such line on an order of this provider's, or was none when it came in: "
                + "take the reference from the order and send it again."
        case .duplicate(let other):
            "\(other) is of the same day and amount: reject this one, or match it as no duplicate."
        case .periodClosed(let day):
            "The books are closed up to \(day): match it on a later day."
        case .notReceived(let accepted, let waiting):
            "\(accepted) of \(asked.quantity) is accepted and not invoiced yet, and \(waiting) "
                + "recorded waits to be accepted: "
                + (next(asked: asked) == .coordinator ? "accept it." : "record what was delivered.")
        case .quantityOver(let accepted):
            "\(asked.quantity) is more than the \(accepted) that is charged for what was "
                + "delivered: invoice that, or record what is missing."
        case .priceOver(let ordered, let allowed):
            "The line comes to \(asked.net); at the order's price, \(ordered) each, it is "
                + "\(asked.quantity.total(at: ordered) ?? asked.net), and \(allowed) over is "
                + "allowed: invoice at the order's price."
        case .vatMismatch(let expected, let vat):
            "By the order VAT is “\(vat)”, \(expected) on \(asked.net), not \(asked.vat): send a "
                + "corrected invoice."
        case .matched(let settlement): settlement.sentence
        }
    }
}

extension MatchOutcome.Settlement {
    fileprivate var sentence: String {
        switch self {
        case .whole: "It matches what was ordered and delivered."
        case .returning(let rest):
            "It asks for less than was delivered: \(rest) is committed again."
        case .delivered(let pence):
            "It asks for a little more than was delivered: \(pence) is paid, which was delivered."
        case .drawing(let excess):
            "It asks for a little more than was delivered: \(excess) is drawn from what is still "
                + "committed."
        }
    }
}
