package import Money
package import Panel
import Store

/// Gives a service another price from a day on, or takes it off the rate card.
///
/// What was agreed at the old price stays as it is. How the price is treated for VAT goes on as it was
/// where nothing is said of it.
package struct RepriceService: ActRequest {
    package static let act = Act.repriceService

    package var service: String
    /// None withdraws it from that day.
    package var price: String?
    package var from: String
    /// A code of the list `vat`.
    package var vat: String?
    /// grant or purchase.
    package var funding: String?
    /// The council does not get the VAT back.
    package var vatLost: Bool?

    package init(
        service: String,
        price: String? = nil,
        from: String,
        vat: String? = nil,
        funding: String? = nil,
        vatLost: Bool? = nil
    ) {
        self.service = service
        self.price = price
        self.from = from
        self.vat = vat
        self.funding = funding
        self.vatLost = vatLost
    }

    package struct Answer: Codable, Sendable {
        package let service: String
        package let provider: String
        package let pricePence: Pence?
        package let from: Day
        /// How the price is treated; none where there is no price.
        package let funding: Funding?
        package let vat: String?
        package let vatLost: Bool?
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
        let treatment = try desk.treatment(
            funding: funding,
            vat: vat,
            isVATLost: vatLost,
            unless: card.rate(on: from)?.treatment ?? .usual,
            from: from
        )
        let rate = Rate(service: service.id, from: from, price: price, treatment: treatment)
        desk.save(Rates.insert([rate], event: desk.event))
        var facts = ["provider": service.provider.reference, "from": "\(from)"]
        facts["pence"] = price.map { "\($0.count)" }
        facts.merge(treatment.facts) { first, _ in first }
        desk.record(service.reference, facts)
        let priced = price.map { _ in treatment }
        return Answer(
            service: service.reference,
            provider: service.provider.reference,
            pricePence: price,
            from: from,
            funding: priced?.funding,
            vat: priced?.vat,
            vatLost: priced?.isVATLost
        )
    }
}
