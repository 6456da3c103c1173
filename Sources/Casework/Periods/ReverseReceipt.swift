package import Money
package import Panel
import Store

/// Says that cash was written down wrongly: it stays, and counts no more.
///
/// From its own day on, or from the first day of the open month where its own is closed: a closed
/// month keeps its figures.
package struct ReverseReceipt: ActRequest {
    package static let act = Act.reverseReceipt

    package var receipt: String
    /// A code of the list `receipt-reason`.
    package var reason: String

    package init(receipt: String, reason: String) {
        self.receipt = receipt
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let receipt: String
        package let fund: String
        package let amountPence: Pence
        package let reversedOn: Day
        package let reason: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let reference = try Noun.receipt.read(receipt)
        let receipt = try desk.found(
            desk.fetch(Receipts.find(reference)),
            .receipt,
            reference
        )
        let reason = try desk.code(reason, of: "receipt-reason").code
        if let day = receipt.reversedOn { throw Refusal.fund(.receiptReversed(day)) }
        let on = desk.books.open(on: receipt.on)
        desk.save(Receipts.reverse(receipt.id, on: on, reason: reason, event: desk.event))
        desk.record(
            receipt.reference,
            [
                "fund": receipt.fund, "pence": "\(receipt.amount.count)", "on": "\(on)",
                "reason": reason,
            ]
        )
        return Answer(
            receipt: receipt.reference,
            fund: receipt.fund,
            amountPence: receipt.amount,
            reversedOn: on,
            reason: reason
        )
    }
}
