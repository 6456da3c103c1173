package import Money
package import Panel
import Store

/// Puts a service on a provider's rate card.
package struct OfferService: ActRequest {
    package static let act = Act.offerService
    package static let choices = ["terms": Input.words(of: Terms.self)]

    package var provider: String
    /// The service's name.
    package var service: String
    package var unit: String
    package var price: String
    package var head: String
    package var from: String
    /// The last day it is offered.
    package var to: String?
    /// on-delivery, milestone or on-booking; the first unless said.
    package var terms: String?
    /// A no-show rule; `standard` unless said.
    package var noShow: String?
    /// A code of the list `vat`; outside its scope unless said.
    package var vat: String?
    /// grant or purchase; the first unless said.
    package var funding: String?
    /// The council does not get the VAT back.
    package var vatLost: Bool?

    package init(
        provider: String,
        service: String,
        unit: String,
        price: String,
        head: String,
        from: String,
        to: String? = nil,
        terms: String? = nil,
        noShow: String? = nil,
        vat: String? = nil,
        funding: String? = nil,
        vatLost: Bool? = nil
    ) {
        self.provider = provider
        self.service = service
        self.unit = unit
        self.price = price
        self.head = head
        self.from = from
        self.to = to
        self.terms = terms
        self.noShow = noShow
        self.vat = vat
        self.funding = funding
        self.vatLost = vatLost
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
        package let terms: Terms
        package let noShow: String
        package let funding: Funding
        package let vat: String
        package let vatLost: Bool
    }

    package func perform(at desk: Desk) throws -> Answer {
        let provider = try desk.provider(provider)
        let name = try Input.name(service, what: "name of the service")
        let unit = try desk.code(unit, of: "unit").code
        let price = try desk.amount(price)
        let head = try desk.code(head, of: "head").code
        let terms = try terms.map { text throws(Refusal) in
            try Input.choice(text, of: Terms.self, what: "terms")
        }
        let noShow = try desk.noShowRule(noShow)
        let from = try Input.day(from)
        let to = try to.map { text throws(Refusal) in try Input.day(text) }
        if let to, to < from { throw Refusal.input(.endsBeforeItStarts) }
        let treatment = try desk.treatment(
            funding: funding,
            vat: vat,
            isVATLost: vatLost,
            unless: .usual,
            from: from
        )
        let same = try desk.fetch(Services.same(provider: provider.id, name: name))
        if let same { throw Refusal.provider(.serviceExists(same)) }
        let service = Services.Card(
            id: desk.newID(),
            reference: try desk.newReference(.service),
            provider: provider,
            name: name,
            unit: unit,
            head: head,
            terms: terms ?? .onDelivery,
            noShow: noShow
        )
        let rates = [(from, price), (to?.adding(days: 1), nil)].compactMap { day, price in
            day.map { Rate(service: service.id, from: $0, price: price, treatment: treatment) }
        }
        desk.save(
            Services.insert(service, event: desk.event),
            Rates.insert(rates, event: desk.event)
        )
        record(service, treatment, price: price, from: from, to: to, at: desk)
        return Answer(
            service: service.reference,
            provider: provider.reference,
            name: name,
            unit: unit,
            head: head,
            pricePence: price,
            from: from,
            to: to,
            terms: service.terms,
            noShow: noShow,
            funding: treatment.funding,
            vat: treatment.vat,
            vatLost: treatment.isVATLost
        )
    }

    private func record(
        _ service: Services.Card,
        _ treatment: Treatment,
        price: Pence,
        from: Day,
        to: Day?,
        at desk: Desk
    ) {
        var facts = [
            "provider": service.provider.reference, "unit": service.unit, "head": service.head,
            "pence": "\(price.count)", "from": "\(from)", "terms": service.terms.rawValue,
            "no_show": service.noShow,
        ]
        facts.merge(treatment.facts) { first, _ in first }
        facts["to"] = to?.description
        desk.record(service.reference, facts)
    }
}
