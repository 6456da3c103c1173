import Money
package import Panel
import Store

/// Visits on the web, newest first.
package struct ListSignIns: LookUp {
    package typealias Answer = Listed<SignInCard>

    package static let act = Act.seeOfficers
    package static let sorts = SignIns.sorts.words

    package var officer: String?
    package var paging: Paging

    package init(officer: String? = nil, paging: Paging = Paging()) {
        self.officer = officer
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<SignInCard> {
        let holder = try officer.map { try desk.knownOfficer($0).officer.id }
        let listing = try desk.fetch(SignIns.list(of: holder, paging.page(by: SignIns.sorts)))
        let idle = desk.settings.signInIdleMinutes
        return Listed(listing) { card in
            SignInCard(card, idleMinutes: idle, at: desk.now)
        }
    }
}

/// A visit as a list shows it.
package struct SignInCard: Codable, Sendable {
    package let signIn: String
    package let officer: String
    package let name: String
    package let seenAt: String
    /// When it ends unless something is asked for.
    package let endsAt: String
    /// `open`, `expired` or `ended`.
    package let state: String

    init(_ card: SignIns.Card, idleMinutes idle: Int, at now: Instant) {
        let ends = min(card.endsAt, card.seenAt.adding(minutes: idle))
        signIn = card.reference
        officer = card.officer
        name = card.officerName
        seenAt = card.seenAt.description
        endsAt = ends.description
        state = card.endedAt != nil ? "ended" : ends <= now ? "expired" : "open"
    }
}
