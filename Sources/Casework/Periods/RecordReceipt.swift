package import Money
package import Panel
import Store

/// Writes down cash that a funder paid: earned less received is a debtor, received less earned is
/// received in advance.
///
/// It moves nothing: an award may be spent before it is paid.
package struct RecordReceipt: ActRequest {
    package static let act = Act.recordReceipt

    package var fund: String
    package var amount: String
    package var on: String
    /// The bank's or the funder's.
    package var reference: String

    package init(fund: String, amount: String, on: String, reference: String) {
        self.fund = fund
        self.amount = amount
        self.on = on
        self.reference = reference
    }

    package struct Answer: Codable, Sendable {
        package let receipt: String
        package let fund: String
        package let amountPence: Pence
        package let on: Day
        package let receivedToDatePence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let fund = try desk.fund(fund)
        let amount = try desk.amount(amount)
        let on = try Input.pastDay(on, today: desk.today)
        try desk.books.check(on)
        let theirs = try PaperReference(reading: reference, what: "reference").text
        let before = try desk.fetch(Receipts.total(of: fund.id, upTo: desk.today))
        let receipt = Receipts.New(
            id: desk.newID(),
            reference: try desk.newReference(.receipt),
            fund: fund.id,
            amount: amount,
            on: on,
            theirReference: theirs
        )
        if let alike = try desk.fetch(Receipts.alike(receipt)) {
            throw Refusal.fund(.receiptExists(alike))
        }
        desk.save(Receipts.insert(receipt, event: desk.event))
        desk.record(
            receipt.reference,
            ["fund": fund.reference, "pence": "\(amount.count)", "on": "\(on)"]
        )
        return Answer(
            receipt: receipt.reference,
            fund: fund.reference,
            amountPence: amount,
            on: on,
            receivedToDatePence: before + amount
        )
    }
}
