package import Money
package import Panel
package import Store

extension ReadingDesk {
    /// The service of this reference; to a provider's own officer there is no other's.
    package func service(_ text: String) throws -> Services.Card {
        let reference = try Noun.service.read(text)
        let service = try fetch(Services.find(reference))
        return try found(
            service.flatMap { sees($0.provider.id) ? $0 : nil },
            .service,
            reference
        )
    }

    /// These services with what they cost today.
    func priced(_ services: [Services.Card]) throws -> [ServiceCard] {
        guard !services.isEmpty else { return [] }
        let cards = try fetch(Rates.cards(of: services.map(\.id)))
        return services.map { service in
            ServiceCard(service, today: cards[service.id]?.rate(on: today))
        }
    }
}

/// A service as a list shows one.
package struct ServiceCard: Codable, Sendable {
    package let service: String
    package let provider: String
    /// The provider's.
    package let standing: Standing
    package let name: String
    package let unit: String
    package let head: String
    /// Today's; none when it is not offered today.
    package let pricePence: Pence?
    package let terms: Terms
    package let noShow: String
    package let funding: Funding?
    package let vat: String?
    package let vatLost: Bool?

    init(_ card: Services.Card, today: Rate?) {
        service = card.reference
        provider = card.provider.reference
        standing = card.provider.standing
        name = card.name
        unit = card.unit
        head = card.head
        pricePence = today?.price
        terms = card.terms
        noShow = card.noShow
        funding = today?.treatment.funding
        vat = today?.treatment.vat
        vatLost = today?.treatment.isVATLost
    }
}
