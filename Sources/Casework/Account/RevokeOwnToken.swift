package import Panel

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
        try desk.revokeToken(token) { $0 == desk.officer.reference }
    }
}
