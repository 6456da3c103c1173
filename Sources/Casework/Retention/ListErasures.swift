package import Money
package import Panel
import Store

/// What was proposed to be erased, what was, and by whom: newest first.
package struct ListErasures: LookUp {
    package typealias Answer = Listed<ErasureCard>

    package static let act = Act.seeErasures
    package static let sorts = Erasures.sorts.words
    package static let choices = ["state": Input.words(of: ErasureState.self)]

    package var child: String?
    /// proposed, refused or erased.
    package var state: String?
    package var paging: Paging

    package init(child: String? = nil, state: String? = nil, paging: Paging = Paging()) {
        self.child = child
        self.state = state
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ErasureCard> {
        let child = try child.map { try desk.child($0).id }
        let state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: ErasureState.self, what: "state")
        }
        let listing = try desk.fetch(
            Erasures.list(child: child, state: state, paging.page(by: Erasures.sorts))
        )
        let proposals = listing.items.map(\.proposal.id)
        let rows = proposals.isEmpty ? [:] : try desk.fetch(Erasures.rows(of: proposals))
        return Listed(listing) { ErasureCard($0, rows[$0.proposal.id] ?? []) }
    }
}

/// A proposal to erase, with its certificate where it was done.
package struct ErasureCard: Codable, Sendable {
    package let erasure: String
    package let child: String
    package let state: ErasureState
    package let reason: String
    package let proposedOn: Day
    package let proposedBy: String
    /// Who approved or refused it.
    package let settledBy: String?
    package let erasedOn: Day?
    /// The rule that it was kept by.
    package let rule: String?
    /// What kinds of rows went, and how many.
    package let erased: [String]?

    init(_ card: Erasures.Card, _ rows: [(kind: String, count: Int)]) {
        erasure = card.proposal.reference
        child = card.proposal.childReference
        state = card.proposal.state
        reason = card.proposal.reason
        proposedOn = card.proposedOn
        proposedBy = card.proposedBy
        settledBy = card.settledBy
        erasedOn = card.certificate?.erasedOn
        rule = card.certificate?.kept.rule.words
        erased = rows.isEmpty ? nil : rows.map { "\($0.kind) \($0.count)" }
    }
}
