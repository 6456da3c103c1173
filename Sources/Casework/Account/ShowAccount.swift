package import Panel
import Store

/// One's own account: how one signs in, and what is signed in with it.
package struct ShowAccount: LookUp {
    package static let act = Act.seeAccount

    package init() {}

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let name: String
        package let roles: [String]
        package let provider: String?
        /// None where nobody invited the officer to the web.
        package let signInName: String?
        package let hasSecondFactor: Bool
        /// The newest fifty.
        package let visits: [SignInCard]
        /// The newest fifty.
        package let tokens: [TokenCard]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let officer = desk.officer
        let (credential, visits, tokens) = try desk.fetch(
            Credentials.of(officer: officer.id),
            SignIns.list(of: officer.id, Paging().page(by: SignIns.sorts)),
            Tokens.list(of: officer.id, Paging().page(by: Tokens.sorts))
        )
        let idle = desk.settings.signInIdleMinutes
        return Answer(
            officer: officer.reference,
            name: officer.name,
            roles: officer.roles.map(\.rawValue).sorted(),
            provider: try desk.reference(of: officer.provider),
            signInName: credential?.password == nil ? nil : credential?.name,
            hasSecondFactor: credential?.secondFactor != nil,
            visits: visits.items.map { SignInCard($0, idleMinutes: idle, at: desk.now) },
            tokens: tokens.items.map { TokenCard($0, today: desk.today) }
        )
    }
}
