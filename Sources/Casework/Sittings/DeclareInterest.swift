package import Panel
import Store

/// Writes down that somebody at the sitting has an interest in a provider.
package struct DeclareInterest: ActRequest {
    package static let act = Act.declareInterest

    package var sitting: String
    /// A name on the attendance list or an officer's, or an officer's reference.
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
        /// Whose agency does not count for the provider's packages.
        package let agency: String?
        /// Who neither decides on them nor closes.
        package let officer: String?
    }

    package func perform(at desk: Desk) throws -> Answer {
        let sitting = try desk.openSitting(sitting)
        let text = try Input.name(person, what: "person")
        let reference = try Noun.provider.read(provider)
        let provider = try desk.found(
            desk.fetch(Providers.find(reference)),
            .provider,
            reference
        )
        let nature = try desk.code(nature, of: "nature").code
        let person = try Interested(text, at: sitting, desk)
        let interest = Interest(person: Input.searchName(person.name), provider: provider.id)
        let declared = try desk.fetch(Sittings.interests(of: sitting.id))
        guard !declared.contains(where: { $0.interest == interest }) else {
            throw Refusal.sitting(.alreadyDeclared)
        }
        desk.save(
            Sittings.insert(
                interest: interest,
                name: person.name,
                nature: nature,
                at: sitting.id,
                event: desk.event
            )
        )
        desk.record(sitting.reference, ["provider": reference, "nature": nature])
        return Answer(
            sitting: sitting.reference,
            person: person.name,
            provider: reference,
            nature: nature,
            agency: person.agency,
            officer: person.officer
        )
    }
}

/// Whoever an interest keeps from something: without an agency and no officer, it would keep nobody.
private struct Interested {
    let name: String
    let agency: String?
    let officer: String?

    init(_ text: String, at sitting: Sittings.Sitting, _ desk: Desk) throws {
        let (present, officers) = try desk.fetch(
            Sittings.attendances(of: sitting.id),
            Officers.council
        )
        let wanted = Input.searchName(text)
        let referred = officers.first { $0.reference.lowercased() == wanted }
        let key = referred.map { Input.searchName($0.name) } ?? wanted
        let seat = present.first { $0.attendance.person == key }
        let officer = referred ?? officers.first { Input.searchName($0.name) == key }
        guard let name = referred?.name ?? (seat == nil && officer == nil ? nil : text) else {
            let near = Nearby.name(like: text, in: present.map(\.name) + officers.map(\.name))
            throw Refusal.sitting(.notThere(near: near))
        }
        self.name = name
        agency = seat?.attendance.agency
        self.officer = officer?.reference
    }
}
