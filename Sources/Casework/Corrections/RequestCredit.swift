package import Money
package import Panel
import Store

/// Asks a provider to give back what a line has delivered and not earned; nothing moves before it
/// does.
package struct RequestCredit: ActRequest {
    package static let act = Act.requestCredit

    /// `ORD-1/2`.
    package var line: String
    package var amount: String
    /// A code of the list `correction-reason`.
    package var reason: String

    package init(line: String, amount: String, reason: String) {
        self.line = line
        self.amount = amount
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let provider: String
        package let line: String
        package let pence: Pence
        package let corrections: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (order, placed) = try desk.orderLine(line)
        let amount = try desk.amount(amount)
        let reason = try desk.code(reason, of: "correction-reason").code
        let asked = try desk.fetch(Corrections.open(on: [placed.line.id]))
        try placed.line.checkRequest(amount, beside: asked[placed.line.id] ?? .zero)
        let made =
            try desk.request(
                [Requested(line: placed.line, pence: amount, reason: reason)],
                on: desk.today
            )[placed.line.id] ?? []
        let written = OrderLineReference.text(order.reference, placed.line.position)
        desk.record(
            written,
            [
                "pence": "\(amount.count)", "reason": reason,
                "corrections": made.joined(separator: " "),
            ]
        )
        return Answer(
            provider: placed.line.provider.reference,
            line: written,
            pence: amount,
            corrections: made
        )
    }
}
