package import Money
package import Panel
import Store

/// Who may do what two should, newest first.
package struct ListExceptions: LookUp {
    package typealias Answer = Listed<ExceptionCard>

    package static let act = Act.seeExceptions
    package static let sorts = HandExceptions.sorts.words

    package var officer: String?
    package var paging: Paging

    package init(officer: String? = nil, paging: Paging = Paging()) {
        self.officer = officer
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ExceptionCard> {
        let officer = try officer.map { try desk.knownOfficer($0).officer.id }
        let listing = try desk.fetch(
            HandExceptions.list(officer: officer, paging.page(by: HandExceptions.sorts))
        )
        return Listed(listing) { ExceptionCard($0, today: desk.today) }
    }
}

/// An exception as a list shows one.
package struct ExceptionCard: Codable, Sendable {
    package let exception: String
    package let officer: String
    package let name: String
    package let rule: HandRule
    package let reason: String
    package let expires: Day
    package let grantedBy: String
    /// holds, ended or expired.
    package let state: String

    init(_ card: HandExceptions.Card, today: Day) {
        exception = card.exception.reference
        officer = card.officer
        name = card.officerName
        rule = card.exception.rule
        reason = card.reason
        expires = card.exception.expires
        grantedBy = card.grantedBy
        state =
            card.exception.hasEnded
            ? "ended" : card.exception.holds(on: today) ? "holds" : "expired"
    }
}
