import Money
import Panel
import Secrets
import Store

/// A token that was just made: its text is shown once and kept nowhere.
struct IssuedToken {
    let reference: String
    let token: Token
    let expires: Day
}

extension Desk {
    /// Issues the token made for this act.
    ///
    /// The last day it is good for is as the settings say, unless given.
    func issueToken(
        to officer: ID,
        expires: Day? = nil,
        scope: Scope = .everything
    ) throws -> IssuedToken {
        let issued = IssuedToken(
            reference: try newReference(.token),
            token: freshToken,
            expires: expires ?? today.adding(days: settings.tokenDays)
        )
        save(
            Tokens.insert(
                id: newID(),
                reference: issued.reference,
                officer: officer,
                hash: issued.token.hash,
                expires: issued.expires,
                scope: scope,
                event: event
            )
        )
        return issued
    }
}
