import Money
package import Panel
import Store

/// Puts right what a provider is called or registered as; what is not said stays as it is.
package struct CorrectProvider: ActRequest {
    package typealias Answer = ProviderCard

    package static let act = Act.correctProvider

    package var provider: String
    package var name: String?
    /// A number, or `none` where it has none.
    package var charity: String?
    package var company: String?
    /// A code of the list `register-reason`.
    package var reason: String

    package init(
        provider: String,
        name: String? = nil,
        charity: String? = nil,
        company: String? = nil,
        reason: String
    ) {
        self.provider = provider
        self.name = name
        self.charity = charity
        self.company = company
        self.reason = reason
    }

    package func perform(at desk: Desk) throws -> ProviderCard {
        let provider = try desk.provider(provider)
        let reason = try desk.code(reason, of: "register-reason").code
        let card = try desk.found(
            desk.fetch(Providers.card(of: provider.id)),
            .provider,
            provider.reference
        )
        let corrected = Providers.Card(
            id: card.id,
            reference: card.reference,
            name: try name.map { try Input.name($0, what: "name") } ?? card.name,
            charity: try charity.map(number(RegisterNumber.charity)) ?? card.charity,
            company: try company.map(number(RegisterNumber.company)) ?? card.company,
            standing: card.standing
        )
        guard corrected != card else { throw Refusal.provider(.nothingCorrected) }
        try desk.checkAlone(corrected)
        desk.save(Providers.correct(corrected))
        var facts = ["reason": reason]
        for (field, before, after) in [
            ("name", card.name, corrected.name), ("charity", card.charity, corrected.charity),
            ("company", card.company, corrected.company),
        ] where before != after {
            (facts[field], facts["before_\(field)"]) = (after ?? "none", before ?? "none")
        }
        desk.record(card.reference, facts)
        return ProviderCard(corrected)
    }

    /// Reads a register's number, or the word for none.
    private func number(
        _ read: @escaping (String) throws(Refusal) -> String
    ) -> (String) throws -> String? {
        { text in text.trimmingSpaces().lowercased() == "none" ? nil : try read(text) }
    }
}
