package import Money
package import Reports

/// Everything that hangs on a decision, package, line, order, session, invoice, payment, correction
/// or event: money both ways, the minute that allows it, and what came of it.
///
/// References and figures, never a word of why.
///
/// One shape for all. Of a decision it holds the decision's own fields; of anything else the
/// decisions stand in `decisions`, each in this same shape.
package struct Traced: Codable, Sendable {
    /// What was asked for, as its reference is written.
    package let of: String
    package var decision: String?
    package var sitting: String?
    package var kind: String?
    /// Its sitting was closed with this decision in it; nil where it is not of one decision.
    package var closed: Bool?
    /// withdrawn, replaced or expired, where it was taken out before closing.
    package var ended: String?
    /// The sitting's day.
    package var decidedOn: Day?
    package var decidedBy: String?
    package var reason: String?
    package var supersedes: String?
    package var supersededBy: String?
    package var minute: Minute?
    package var package: String?
    package var child: String?
    /// Of a payment: all that it pays.
    package var payment: TracedPayment?
    /// Of a correction: itself.
    package var correction: TracedCorrection?
    /// What providers received of it.
    package let orders: [String]
    package var lines: [TracedLine]
    /// What this brought to committed, less what it took back: with its own movements only, so that
    /// what the decisions on a line or package brought adds up to what the line or package has.
    ///
    /// A decision that ends a package is therefore below zero.
    package let committedToDatePence: Pence
    /// Of a decision in the trace of an event: what of that this event brought itself.
    package var committedInEventPence: Pence?
    /// What it took back from committed, for the head to use again.
    package let releasedPence: Pence
    package let paidToDatePence: Pence
    package var outcomes: [ShownOutcome]
    /// The events that made, ended or minuted it, moved its money or reported on it.
    package var events: [Int64]
    /// Of an event: what it moved itself.
    package var movements: [ShownMovement]?
    package var decisions: [Traced]?
    /// How many there are beyond the hundred of each that are listed; nil where all are.
    package var more: TracedMore?

    package struct Minute: Codable, Sendable {
        package let event: Int64
        package let recordedAt: String
        /// The agencies that counted.
        package let quorum: [String]
    }
}

/// A line with its money.
///
/// `X_pence` is what stands on the line now, whatever decisions brought it there;
/// `X_to_date_pence` is what the traced decision brought to the stage, net of what it took back, and
/// of a package or line what all of them did.
package struct TracedLine: Sendable {
    package var line: Facts
    package let funnel: LineFunnel

    package struct Facts: Codable, Sendable {
        package let line: String
        /// The line in its order, `ORD-1/2`; none before there is one.
        package let order: String?
        package let service: String
        /// The service's.
        package let name: String
        package let provider: String
        package let providerName: String
        package let fund: String
        package let head: String
        /// From this decision on; of a package or line as it was proposed.
        package let quantity: String
        /// What was asked for on it, and which sessions that bills.
        package var invoices: [TracedInvoice]
        /// What paid that, and what of it came back.
        package var payments: [TracedPayment]
        /// What was put right of that, or asked back.
        package var corrections: [TracedCorrection]
        /// Those that the figures to date are made of.
        package var movements: [ShownMovement]
        /// Of a decision those that were accepted by it, of an invoice or a payment those that it
        /// bills; of anything else all that were recorded.
        package var sessions: [TracedSession]
        /// How many there are beyond the hundred of each that are listed; nil where all are.
        package var more: TracedMore?
    }
}

/// In JSON the line's fields and its funnel stand side by side.
extension TracedLine: Codable {
    package init(from decoder: any Decoder) throws {
        line = try Facts(from: decoder)
        funnel = try LineFunnel(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try line.encode(to: encoder)
        try funnel.encode(to: encoder)
    }
}
