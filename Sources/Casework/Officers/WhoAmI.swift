package import Panel

/// Whoever is signed in: name and roles.
package struct WhoAmI: LookUp {
    package static let act = Act.seeRules

    package init() {}

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let name: String
        package let roles: [String]
        package let provider: String?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let officer = desk.officer
        return Answer(
            officer: officer.reference,
            name: officer.name,
            roles: officer.roles.map(\.rawValue).sorted(),
            provider: try desk.reference(of: officer.provider)
        )
    }
}
