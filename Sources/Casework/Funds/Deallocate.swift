import Money
package import Panel
import Store

/// Takes available money back from a head: it is unallocated again.
package struct Deallocate: ActRequest {
    package typealias Answer = Moved

    package static let act = Act.deallocate

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
            .deallocate,
            try desk.amount(amount),
            fund: fund.id,
            head: head,
            reason: "deallocation",
            on: try desk.dated(on)
        )
        let moved = try desk.move(movement, of: fund) {
            .exceedsAvailable(head: head, asked: movement.amount, there: $0)
        }
        desk.record(
            fund.reference,
            ["head": head, "pence": "\(movement.amount.count)", "on": "\(movement.on)"]
        )
        return moved
    }
}
