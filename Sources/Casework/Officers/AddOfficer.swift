package import Money
package import Panel
import Secrets
import Store

/// Gives a person a sign-in.
///
/// The first in an empty database is an administrator, added from the local command line by nobody
/// in particular.
package struct AddOfficer: ActRequest {
    package static let act = Act.addOfficer
    package static let choices = ["roles": Input.words(of: Role.self)]
    package static let isOpenToLocal = true

    package var name: String
    package var roles: [String]
    /// The provider that an officer with the role `provider` works for.
    package var provider: String?
    package var issueToken: Bool

    package init(name: String, roles: [String], provider: String? = nil, issueToken: Bool = false) {
        self.name = name
        self.roles = roles
        self.provider = provider
        self.issueToken = issueToken
    }

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let name: String
        package let roles: [String]
        /// Shown this once.
        package var token: String?
        package let tokenReference: String?
        package let tokenExpires: Day?
    }

    package static func remembered(_ answer: Answer) -> Answer {
        var answer = answer
        answer.token = nil
        return answer
    }

    package func perform(at desk: Desk) throws -> Answer {
        let isFirst = try desk.fetch(Officers.count) == 0
        guard isFirst || desk.officer.signedIn != nil else {
            throw Refusal.access(.notSignedIn)
        }
        let name = try Input.name(name, what: "name")
        let roles = try Set(roles.map(Role.init(reading:)))
        guard !roles.isEmpty else { throw Refusal.input(.emptyText("role")) }
        guard !isFirst || roles.contains(.administrator) else {
            throw Refusal.officer(.firstIsAdministrator)
        }
        let officer = Officer(
            id: desk.newID(),
            reference: try desk.newReference(.officer),
            name: name,
            roles: roles,
            provider: try provider(for: roles, at: desk)
        )
        desk.save(Officers.insert(officer, event: desk.event))
        let issued = try issueToken ? desk.issueToken(to: officer.id) : nil
        let words = roles.map(\.rawValue).sorted()
        desk.record(officer.reference, ["roles": words.joined(separator: " ")])
        return Answer(
            officer: officer.reference,
            name: name,
            roles: words,
            token: issued?.token.text,
            tokenReference: issued?.reference,
            tokenExpires: issued?.expires
        )
    }

    private func provider(for roles: Set<Role>, at desk: Desk) throws -> ID? {
        guard roles.contains(.provider) else {
            guard provider == nil else { throw Refusal.officer(.providerNotNeeded) }
            return nil
        }
        guard roles == [.provider] else { throw Refusal.officer(.providerAlone) }
        guard let provider else { throw Refusal.officer(.providerNeeded) }
        let reference = try Noun.provider.read(provider)
        let found = try desk.fetch(Providers.find(reference))
        return try desk.found(found, .provider, reference).id
    }
}

extension Role {
    /// Reads a role's word, in any case.
    init(reading text: String) throws(Refusal) {
        self = try Input.choice(text, of: Role.self, what: "role")
    }
}
