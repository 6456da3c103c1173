package import Money
package import Panel
import Store

/// One officer with roles and tokens, without what is secret.
package struct ShowOfficer: LookUp {
    package static let act = Act.seeOfficers

    package var officer: String

    package init(officer: String) {
        self.officer = officer
    }

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let name: String
        package let roles: [String]
        package let provider: String?
        package let leftOn: Day?
        package let tokens: [TokenCard]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let (shown, leftOn) = try desk.knownOfficer(officer)
        let tokens = try desk.fetch(Tokens.of(officer: shown.id))
        return Answer(
            officer: shown.reference,
            name: shown.name,
            roles: shown.roles.map(\.rawValue).sorted(),
            provider: try desk.reference(of: shown.provider),
            leftOn: leftOn,
            tokens: tokens.map { TokenCard($0, today: desk.today) }
        )
    }
}

extension ReadingDesk {
    func reference(of provider: ID?) throws -> String? {
        guard let provider else { return nil }
        return try fetch(Providers.reference(of: provider))
    }
}
