package import Panel
import Store

/// Enters a voluntary organisation.
///
/// It is proposed until finance approves it.
package struct AddProvider: ActRequest {
    package typealias Answer = ProviderCard

    package static let act = Act.addProvider

    package var name: String
    package var charity: String?
    package var company: String?

    package init(name: String, charity: String? = nil, company: String? = nil) {
        self.name = name
        self.charity = charity
        self.company = company
    }

    package func perform(at desk: Desk) throws -> ProviderCard {
        let name = try Input.name(name, what: "name")
        let charity = try charity.map(RegisterNumber.charity)
        let company = try company.map(RegisterNumber.company)
        let card = Providers.Card(
            id: desk.newID(),
            reference: try desk.newReference(.provider),
            name: name,
            charity: charity,
            company: company,
            standing: .proposed
        )
        try desk.checkAlone(card)
        desk.save(Providers.insert(card, event: desk.event))
        var facts = ["name": name]
        facts["charity"] = charity
        facts["company"] = company
        desk.record(card.reference, facts)
        return ProviderCard(card)
    }
}

extension ReadingDesk {
    /// Refuses a name or a number that another provider has.
    func checkAlone(_ card: Providers.Card) throws {
        let like = try fetch(
            Providers.like(name: card.name, charity: card.charity, company: card.company)
        )
        .filter { $0.id != card.id }
        let name = Input.searchName(card.name)
        if let same = like.first(where: { Input.searchName($0.name) == name }) {
            throw Refusal.provider(.exists(same.reference))
        }
        if let charity = card.charity, let same = like.first(where: { $0.charity == charity }) {
            throw Refusal.provider(.charityNumberTaken(same.reference))
        }
        if let company = card.company, let same = like.first(where: { $0.company == company }) {
            throw Refusal.provider(.companyNumberTaken(same.reference))
        }
    }
}

/// A provider as a list shows one.
package struct ProviderCard: Codable, Sendable {
    package let provider: String
    package let name: String
    package let charity: String?
    package let company: String?
    package let standing: Standing

    init(_ card: Providers.Card) {
        provider = card.reference
        name = card.name
        charity = card.charity
        company = card.company
        standing = card.standing
    }
}
