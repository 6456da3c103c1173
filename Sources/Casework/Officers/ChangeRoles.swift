package import Panel
import Store

/// Gives an officer of the council other roles, from now on; never takes the last administrator's.
package struct ChangeRoles: ActRequest {
    package static let act = Act.changeRoles
    package static let choices = ["roles": Input.words(of: Role.self)]

    package var officer: String
    /// All that the officer is to have.
    package var roles: [String]

    package init(officer: String, roles: [String]) {
        self.officer = officer
        self.roles = roles
    }

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let name: String
        package let roles: [String]
        package let before: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let officer = try desk.presentOfficer(officer)
        let wanted = try Set(roles.map(Role.init(reading:)))
        guard !wanted.isEmpty else { throw Refusal.input(.emptyText("role")) }
        let administrators = try desk.fetch(Officers.administrators)
        try officer.checkRoles(wanted, administrators: administrators)
        let (words, before) = (wanted.words, officer.roles.words)
        desk.save(Officers.change(officer, to: wanted, event: desk.event))
        desk.record(
            officer.reference,
            ["roles": words.joined(separator: " "), "before": before.joined(separator: " ")]
        )
        return Answer(
            officer: officer.reference,
            name: officer.name,
            roles: words,
            before: before
        )
    }
}

extension Set<Role> {
    fileprivate var words: [String] { map(\.rawValue).sorted() }
}
