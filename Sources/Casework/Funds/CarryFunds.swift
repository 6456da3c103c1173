package import Money
package import Panel
import Store

/// Carries unallocated money into the next fund, as agreed with the funder: out of the one and into
/// the other in one act.
package struct CarryFunds: ActRequest {
    package static let act = Act.carryFunds

    package var fund: String
    /// The fund it goes to.
    package var into: String
    package var amount: String
    /// The funder's agreement: a letter's or e-mail's reference.
    package var approval: String
    package var on: String?

    package init(fund: String, into: String, amount: String, approval: String, on: String? = nil) {
        self.fund = fund
        self.into = into
        self.amount = amount
        self.approval = approval
        self.on = on
    }

    package struct Answer: Codable, Sendable {
        package let fund: String
        package let into: String
        package let amountPence: Pence
        package let on: Day
        /// Left unallocated in the one.
        package let fromPence: Pence
        /// Now unallocated in the other.
        package let toPence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let fund = try desk.fund(fund)
        let next = try desk.fund(into)
        try next.checkCarry(from: fund, today: desk.today)
        let approval = try PaperReference(reading: approval, what: "approval reference").text
        let out = Movement(
            .carry,
            try desk.amount(amount),
            fund: fund.id,
            reason: "carried-forward",
            authority: approval,
            on: try desk.dated(on)
        )
        let moved = try desk.move(out, of: fund) {
            .exceedsUnallocated(asked: out.amount, there: $0)
        }
        let brought = try desk.move(
            Movement(
                .bring,
                out.amount,
                fund: next.id,
                reason: "brought-forward",
                authority: approval,
                on: out.on
            ),
            of: next
        ) { .exceedsUnallocated(asked: out.amount, there: $0) }
        desk.record(
            fund.reference,
            ["into": next.reference, "pence": "\(out.amount.count)", "on": "\(out.on)"]
        )
        return Answer(
            fund: fund.reference,
            into: next.reference,
            amountPence: out.amount,
            on: out.on,
            fromPence: moved.fromPence,
            toPence: brought.toPence
        )
    }
}
