package import Panel
import Store

/// Makes a token of one's own good for nothing, at once.
package struct RevokeOwnToken: ActRequest {
    package typealias Answer = RevokeToken.Answer

    package static let act = Act.revokeOwnToken

    /// The token's reference, such as `TOK-4`: never its text.
    package var token: String

    package init(token: String) {
        self.token = token
    }

    package func perform(at desk: Desk) throws -> Answer {
        let reference = try Noun.token.read(token)
        let known = try desk.fetch(Tokens.find(reference))
        let own = known?.officer == desk.officer.reference ? known : nil
        let card = try desk.found(own, .token, reference)
        guard !card.isRevoked else { throw Refusal.officer(.alreadyRevoked) }
        desk.save(Tokens.revoke(card.id, at: desk.now))
        desk.record(card.reference, ["officer": card.officer])
        return Answer(tokenReference: card.reference, officer: card.officer)
    }
}
