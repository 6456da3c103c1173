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
        try desk.revokeToken(token) { _ in true }
    }
}

extension Desk {
    /// - Parameter isThere: whether a token of this officer is there for whoever asks.
    func revokeToken(
        _ text: String,
        where isThere: (_ officer: String) -> Bool
    ) throws -> RevokeToken.Answer {
        let reference = try Noun.token.read(text)
        let known = try fetch(Tokens.find(reference)).flatMap { isThere($0.officer) ? $0 : nil }
        let card = try found(known, .token, reference)
        guard !card.isRevoked else { throw Refusal.officer(.alreadyRevoked) }
        save(Tokens.revoke(card.id, at: now))
        record(card.reference, ["officer": card.officer])
        return RevokeToken.Answer(tokenReference: card.reference, officer: card.officer)
    }
}
