package import Money
package import Panel
import Store

/// Gives a service another price from a day on, or takes it off the rate card.
///
/// What was agreed at the old price stays as it is.
package struct RepriceService: ActRequest {
    package static let act = Act.repriceService

    package var service: String
    /// None withdraws it from that day.
    package var price: String?
    package var from: String

    package init(service: String, price: String? = nil, from: String) {
        self.service = service
        self.price = price
        self.from = from
    }

    package struct Answer: Codable, Sendable {
        package let service: String
        package let provider: String
        package let pricePence: Pence?
        package let from: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let service = try desk.service(service)
        let price = try price.map(desk.amount)
        let from = try Input.day(from)
        let card = try desk.fetch(Rates.cards(of: [service.id]))[service.id] ?? RateCard([])
        if price == nil, card.price(on: from) == nil { throw Refusal.provider(.notOffered) }
        if let current = card.rate(on: desk.today) ?? card.rates.first, from <= current.from {
            throw Refusal.provider(.priceBeforeCurrent(current.from))
        }
        let rate = Rate(service: service.id, from: from, price: price)
        desk.save(Rates.insert([rate], event: desk.event))
        var facts = ["provider": service.provider.reference, "from": "\(from)"]
        facts["pence"] = price.map { "\($0.count)" }
        desk.record(service.reference, facts)
        return Answer(
            service: service.reference,
            provider: service.provider.reference,
            pricePence: price,
            from: from
        )
    }
}
