package import Money
package import Panel
import Store

/// Says what a provider is called in the council's own ledger, from a day on.
package struct NumberSupplier: ActRequest {
    package static let act = Act.numberSupplier

    package var provider: String
    /// As the ledger has it.
    package var number: String
    /// Today unless said; never earlier, since files went out with what held then.
    package var from: String?

    package init(provider: String, number: String, from: String? = nil) {
        self.provider = provider
        self.number = number
        self.from = from
    }

    package struct Answer: Codable, Sendable {
        package let provider: String
        package let number: String
        package let from: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let provider = try desk.provider(provider)
        let number = try PaperReference(reading: number, what: "supplier number").text
        let from = try from.map { text throws(Refusal) in try Input.day(text) } ?? desk.today
        guard from >= desk.today else { throw Refusal.rule(.beforeToday(desk.today)) }
        let holder = try desk.fetch(SupplierNumbers.holder(of: number, on: from))
        if let holder { throw Refusal.provider(.supplierNumberTaken(holder)) }
        desk.save(
            SupplierNumbers.insert(number, of: provider.id, from: from, event: desk.event)
        )
        desk.record(provider.reference, ["number": number, "from": "\(from)"])
        return Answer(provider: provider.reference, number: number, from: from)
    }
}
