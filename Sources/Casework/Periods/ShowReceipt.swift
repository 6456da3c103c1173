package import Panel
import Store

/// One receipt of a funder's cash.
package struct ShowReceipt: LookUp {
    package typealias Answer = ListReceipts.Item

    package static let act = Act.seeMoney

    package var receipt: String

    package init(receipt: String) {
        self.receipt = receipt
    }

    package func answer(at desk: ReadingDesk) throws -> ListReceipts.Item {
        let reference = try Noun.receipt.read(receipt)
        let found = try desk.found(
            desk.fetch(Receipts.find(reference)),
            .receipt,
            reference
        )
        return ListReceipts.Item(found)
    }
}
