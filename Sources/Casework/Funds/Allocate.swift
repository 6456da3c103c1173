import Money
package import Panel
import Store

/// Puts part of a fund's unallocated money under a head.
package struct Allocate: ActRequest {
    package typealias Answer = Moved

    package static let act = Act.allocate

    package var fund: String
    package var head: String
    package var amount: String
    package var on: String?

    package init(fund: String, head: String, amount: String, on: String? = nil) {
        self.fund = fund
        self.head = head
        self.amount = amount
        self.on = on
    }

    package func perform(at desk: Desk) throws -> Moved {
        let fund = try desk.fund(fund)
        let head = try desk.head(head)
        let movement = Movement(
            .allocate,
            try desk.amount(amount),
            fund: fund.id,
            head: head,
            reason: "allocation",
            on: try desk.dated(on)
        )
        let moved = try desk.move(movement, of: fund) {
            .exceedsUnallocated(asked: movement.amount, there: $0)
        }
        desk.record(
            fund.reference,
            ["head": head, "pence": "\(movement.amount.count)", "on": "\(movement.on)"]
        )
        return moved
    }
}
