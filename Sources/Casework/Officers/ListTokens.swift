package import Money
package import Panel
import Store

/// The tokens that were issued, newest first, without what is secret.
package struct ListTokens: LookUp {
    package typealias Answer = Listed<TokenCard>

    package static let act = Act.seeOfficers
    package static let sorts = Tokens.sorts.words

    package var officer: String?
    package var paging: Paging

    package init(officer: String? = nil, paging: Paging = Paging()) {
        self.officer = officer
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<TokenCard> {
        let holder = try officer.map { try desk.knownOfficer($0).officer.id }
        let listing = try desk.fetch(Tokens.list(of: holder, paging.page(by: Tokens.sorts)))
        return Listed(listing) { TokenCard($0, today: desk.today) }
    }
}

/// A token as a list shows it.
package struct TokenCard: Codable, Sendable {
    package let tokenReference: String
    package let officer: String
    package let name: String
    package let expires: Day
    /// `everything` or `look`.
    package let scope: Scope
    /// `good`, `expired` or `revoked`.
    package let state: String

    init(_ card: Tokens.Card, today: Day) {
        tokenReference = card.reference
        officer = card.officer
        name = card.officerName
        expires = card.expires
        scope = card.scope
        state = card.isRevoked ? "revoked" : card.expires < today ? "expired" : "good"
    }
}
