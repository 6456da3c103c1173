package import Money
package import Panel
import Store

/// One service with its rate card.
package struct ShowService: LookUp {
    package static let act = Act.seeProviders

    package var service: String

    package init(service: String) {
        self.service = service
    }

    package struct Answer: Codable, Sendable {
        package let service: String
        package let provider: String
        package let name: String
        package let unit: String
        package let head: String
        /// Today's; none when it is not offered today.
        package let pricePence: Pence?
        package let terms: Terms
        package let noShow: String
        package let rates: [RateRow]
    }

    package struct RateRow: Codable, Sendable {
        package let from: Day
        /// None: from that day it is not offered.
        package let pricePence: Pence?
        package let funding: Funding
        package let vat: String
        package let vatLost: Bool
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let service = try desk.service(service)
        let card = try desk.fetch(Rates.cards(of: [service.id]))[service.id] ?? RateCard([])
        return Answer(
            service: service.reference,
            provider: service.provider.reference,
            name: service.name,
            unit: service.unit,
            head: service.head,
            pricePence: card.price(on: desk.today),
            terms: service.terms,
            noShow: service.noShow,
            rates: card.rates.map { rate in
                RateRow(
                    from: rate.from,
                    pricePence: rate.price,
                    funding: rate.treatment.funding,
                    vat: rate.treatment.vat,
                    vatLost: rate.treatment.isVATLost
                )
            }
        )
    }
}
