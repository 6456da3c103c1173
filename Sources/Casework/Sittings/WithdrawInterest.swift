package import Panel
import Store

/// Takes back an interest that was written down at an open sitting by mistake; it may be declared
/// anew.
///
/// Nobody takes back their own.
package struct WithdrawInterest: ActRequest {
    package static let act = Act.withdrawInterest

    package var sitting: String
    /// The name that the interest stands under, or the officer's reference.
    package var person: String
    package var provider: String

    package init(sitting: String, person: String, provider: String) {
        self.sitting = sitting
        self.person = person
        self.provider = provider
    }

    package struct Answer: Codable, Sendable {
        package let sitting: String
        package let person: String
        package let provider: String
        package let nature: String
        package let state: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let sitting = try desk.openSitting(sitting)
        let text = try Input.name(person, what: "person")
        let provider = try Noun.provider.read(provider)
        let (declared, officers) = try desk.fetch(
            Sittings.interests(of: sitting.id),
            Officers.council
        )
        let wanted = Input.searchName(text)
        let referred = officers.first { $0.reference.lowercased() == wanted }
        let key = referred.map { Input.searchName($0.name) } ?? wanted
        let found = declared.first { $0.interest.person == key && $0.provider == provider }
        guard let found else {
            let near = Nearby.name(like: text, in: declared.map(\.name))
            throw Refusal.sitting(.notDeclared(near: near))
        }
        guard key != Input.searchName(desk.officer.name) else {
            throw Refusal.sitting(.ownInterest)
        }
        desk.save(
            Sittings.withdraw(interest: found.interest, at: sitting.id, event: desk.event)
        )
        desk.record(sitting.reference, ["nature": found.nature, "provider": provider])
        return Answer(
            sitting: sitting.reference,
            person: found.name,
            provider: provider,
            nature: found.nature,
            state: "withdrawn"
        )
    }
}
