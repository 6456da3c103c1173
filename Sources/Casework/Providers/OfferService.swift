package import Money
package import Panel
import Store

/// Puts a service on a provider's rate card.
package struct OfferService: ActRequest {
    package static let act = Act.offerService

    package var provider: String
    /// The service's name.
    package var service: String
    package var unit: String
    package var price: String
    package var head: String
    package var from: String
    /// The last day it is offered.
    package var to: String?

    package init(
        provider: String,
        service: String,
        unit: String,
        price: String,
        head: String,
        from: String,
        to: String? = nil
    ) {
        self.provider = provider
        self.service = service
        self.unit = unit
        self.price = price
        self.head = head
        self.from = from
        self.to = to
    }

    package struct Answer: Codable, Sendable {
        package let service: String
        package let provider: String
        package let name: String
        package let unit: String
        package let head: String
        package let pricePence: Pence
        package let from: Day
        package let to: Day?
    }

    package func perform(at desk: Desk) throws -> Answer {
        let provider = try desk.provider(provider)
        let name = try Input.name(service, what: "name of the service")
        let unit = try desk.code(unit, of: "unit").code
        let price = try desk.amount(price)
        let head = try desk.code(head, of: "head").code
        let from = try Input.day(from)
        let to = try to.map { text throws(Refusal) in try Input.day(text) }
        if let to, to < from { throw Refusal.input(.endsBeforeItStarts) }
        let same = try desk.fetch(Services.same(provider: provider.id, name: name))
        if let same { throw Refusal.provider(.serviceExists(same)) }
        let service = Services.Card(
            id: desk.newID(),
            reference: try desk.newReference(.service),
            provider: provider,
            name: name,
            unit: unit,
            head: head
        )
        var rates = [Rate(service: service.id, from: from, price: price)]
        if let to { rates.append(Rate(service: service.id, from: to.adding(days: 1), price: nil)) }
        desk.save(
            Services.insert(service, event: desk.event),
            Rates.insert(rates, event: desk.event)
        )
        record(service, price: price, from: from, to: to, at: desk)
        return Answer(
            service: service.reference,
            provider: provider.reference,
            name: name,
            unit: unit,
            head: head,
            pricePence: price,
            from: from,
            to: to
        )
    }

    private func record(
        _ service: Services.Card,
        price: Pence,
        from: Day,
        to: Day?,
        at desk: Desk
    ) {
        var facts = [
            "provider": service.provider.reference, "unit": service.unit, "head": service.head,
            "pence": "\(price.count)", "from": "\(from)",
        ]
        facts["to"] = to?.description
        desk.record(service.reference, facts)
    }
}
