package import Money
package import Panel
import Store

/// Cash that funders paid, newest first; of one fund, if wanted.
package struct ListReceipts: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeMoney
    package static let sorts = Receipts.sorts.words

    package var fund: String?
    package var paging: Paging

    package init(fund: String? = nil, paging: Paging = Paging()) {
        self.fund = fund
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let receipt: String
        package let fund: String
        package let amountPence: Pence
        package let on: Day
        package let reference: String
        /// The day from which on it does not count, and why.
        package let reversedOn: Day?
        package let reason: String?

        init(_ receipt: Receipts.Receipt) {
            self.receipt = receipt.reference
            fund = receipt.fund
            amountPence = receipt.amount
            on = receipt.on
            reference = receipt.theirReference
            reversedOn = receipt.reversedOn
            reason = receipt.reversedReason
        }
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let fund = try fund.map { try desk.fund($0).id }
        return Listed(
            try desk.fetch(Receipts.list(paging.page(by: Receipts.sorts), fund: fund)),
            as: Item.init
        )
    }
}
