import Money
package import Panel
import Store

/// Gives unallocated money back to the funder, as agreed with them.
package struct ReturnFunds: ActRequest {
    package typealias Answer = Moved

    package static let act = Act.returnFunds

    package var fund: String
    package var amount: String
    /// The funder's agreement: a letter's or e-mail's reference.
    package var approval: String
    package var on: String?

    package init(fund: String, amount: String, approval: String, on: String? = nil) {
        self.fund = fund
        self.amount = amount
        self.approval = approval
        self.on = on
    }

    package func perform(at desk: Desk) throws -> Moved {
        let fund = try desk.fund(fund)
        let approval = try PaperReference(reading: approval, what: "approval reference").text
        let movement = Movement(
            .return,
            try desk.amount(amount),
            fund: fund.id,
            reason: "underspend",
            authority: approval,
            on: try desk.dated(on)
        )
        let moved = try desk.move(movement, of: fund) {
            .exceedsUnallocated(asked: movement.amount, there: $0)
        }
        desk.record(
            fund.reference,
            ["pence": "\(movement.amount.count)", "on": "\(movement.on)"]
        )
        return moved
    }
}
