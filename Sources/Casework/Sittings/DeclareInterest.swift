package import Panel
import Store

/// Writes down that somebody at the sitting has an interest in a provider.
package struct DeclareInterest: ActRequest {
    package static let act = Act.declareInterest

    package var sitting: String
    package var person: String
    package var provider: String
    /// A code of the list `nature`, such as trustee or employee.
    package var nature: String

    package init(sitting: String, person: String, provider: String, nature: String) {
        self.sitting = sitting
        self.person = person
        self.provider = provider
        self.nature = nature
    }

    package struct Answer: Codable, Sendable {
        package let sitting: String
        package let person: String
        package let provider: String
        package let nature: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let sitting = try desk.openSitting(sitting)
        let name = try Input.name(person, what: "person")
        let reference = try Noun.provider.read(provider)
        let provider = try desk.found(
            desk.fetch(Providers.find(reference)),
            .provider,
            reference
        )
        let nature = try desk.code(nature, of: "nature").code
        let interest = Interest(person: Input.searchName(name), provider: provider.id)
        let declared = try desk.fetch(Sittings.interests(of: sitting.id))
        guard !declared.contains(where: { $0.interest == interest }) else {
            throw Refusal.sitting(.alreadyDeclared)
        }
        desk.save(
            Sittings.insert(
                interest: interest,
                name: name,
                nature: nature,
                at: sitting.id,
                event: desk.event
            )
        )
        desk.record(sitting.reference, ["provider": reference, "nature": nature])
        return Answer(
            sitting: sitting.reference,
            person: name,
            provider: reference,
            nature: nature
        )
    }
}
