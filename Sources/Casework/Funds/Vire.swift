import Money
package import Panel
import Store

/// Moves available money from one head to another, with the funder's approval.
package struct Vire: ActRequest {
    package typealias Answer = Moved

    package static let act = Act.vire

    package var fund: String
    package var from: String
    package var to: String
    package var amount: String
    /// The funder's approval: a letter's or e-mail's reference.
    package var approval: String
    package var on: String?

    package init(
        fund: String,
        from: String,
        to: String,
        amount: String,
        approval: String,
        on: String? = nil
    ) {
        self.fund = fund
        self.from = from
        self.to = to
        self.amount = amount
        self.approval = approval
        self.on = on
    }

    package func perform(at desk: Desk) throws -> Moved {
        let fund = try desk.fund(fund)
        let from = try desk.head(from)
        let to = try desk.head(to)
        guard from != to else { throw Refusal.fund(.sameHead) }
        let approval = try PaperReference(reading: approval, what: "approval reference").text
        let movement = Movement(
            .virement,
            try desk.amount(amount),
            fund: fund.id,
            head: from,
            toHead: to,
            reason: "virement",
            authority: approval,
            on: try desk.dated(on)
        )
        let moved = try desk.move(movement, of: fund) {
            .exceedsAvailable(head: from, asked: movement.amount, there: $0)
        }
        desk.record(
            fund.reference,
            [
                "from": from, "to": to, "pence": "\(movement.amount.count)",
                "on": "\(movement.on)",
            ]
        )
        return moved
    }
}
