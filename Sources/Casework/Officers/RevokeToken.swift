package import Panel
import Store

/// Makes a token good for nothing, at once.
package struct RevokeToken: ActRequest {
    package static let act = Act.revokeToken

    /// The token's reference, such as `TOK-4`: never its text.
    package var token: String

    package init(token: String) {
        self.token = token
    }

    package struct Answer: Codable, Sendable {
        package let tokenReference: String
        package let officer: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let reference = try Noun.token.read(token)
        let known = try desk.fetch(Tokens.find(reference))
        let card = try desk.found(known, .token, reference)
        guard !card.isRevoked else { throw Refusal.officer(.alreadyRevoked) }
        desk.save(Tokens.revoke(card.id, at: desk.now))
        desk.record(card.reference, ["officer": card.officer])
        return Answer(tokenReference: card.reference, officer: card.officer)
    }
}
