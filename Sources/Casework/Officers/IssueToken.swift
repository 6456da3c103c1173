package import Money
package import Panel
import Secrets
import Store

/// Gives an officer one more token to sign in with.
///
/// When no administrator can sign in any more, whoever is trusted with the server gives an
/// administrator one from the local command line.
package struct IssueToken: ActRequest {
    package static let act = Act.issueToken
    package static let choices = ["scope": Input.words(of: Scope.self)]
    package static let isOpenToLocal = true

    package var officer: String
    /// The last day it is good for; as long as the settings say unless given.
    package var expires: String?
    /// `everything` unless said, or `look`.
    package var scope: String?

    package init(officer: String, expires: String? = nil, scope: String? = nil) {
        self.officer = officer
        self.expires = expires
        self.scope = scope
    }

    package struct Answer: Codable, Sendable {
        package let officer: String
        /// Shown this once: an act sent again with its key answers without it.
        package var token: String?
        package let tokenReference: String
        package let expires: Day
        package let scope: Scope
    }

    package static func remembered(_ answer: Answer) -> Answer {
        var answer = answer
        answer.token = nil
        return answer
    }

    package func perform(at desk: Desk) throws -> Answer {
        if desk.officer.signedIn == nil { try refuseUnlessLockedOut(at: desk) }
        let holder = try desk.presentOfficer(officer)
        guard desk.officer.signedIn != nil || holder.roles.contains(.administrator) else {
            throw Refusal.access(.notSignedIn)
        }
        let expires = try expires.map { text throws(Refusal) in try Input.day(text) }
        guard (expires ?? desk.today) >= desk.today else {
            throw Refusal.officer(.expiresBeforeToday)
        }
        let scope = try scope.map { text throws(Refusal) in
            try Input.choice(text, of: Scope.self, what: "scope")
        }
        let issued = try desk.issueToken(
            to: holder.id,
            expires: expires,
            scope: scope ?? .everything
        )
        desk.record(
            holder.reference,
            [
                "token": issued.reference, "expires": "\(issued.expires)",
                "scope": (scope ?? .everything).rawValue,
            ]
        )
        return Answer(
            officer: holder.reference,
            token: issued.token.text,
            tokenReference: issued.reference,
            expires: issued.expires,
            scope: scope ?? .everything
        )
    }

    private func refuseUnlessLockedOut(at desk: Desk) throws {
        let (officers, administrators) = try desk.fetch(
            Officers.count,
            Officers.administratorsSignedIn(on: desk.today)
        )
        guard officers > 0, administrators == 0 else { throw Refusal.access(.notSignedIn) }
    }
}
