package import Panel
import Store

/// Whether starts have lasted: what is due, what is to come, and what was answered.
package struct ListFollowUps: LookUp {
    package typealias Answer = Listed<ShownFollowUp>

    package static let act = Act.seeOutcomes
    package static let sorts = FollowUps.sorts.words
    package static let choices = ["state": Input.words(of: FollowUp.State.self)]

    package var child: String?
    package var outcome: String?
    /// A word of `FollowUp.State`.
    package var state: String?
    /// Only what is to be asked now, overdue or not.
    package var due: Bool
    package var paging: Paging

    package init(
        child: String? = nil,
        outcome: String? = nil,
        state: String? = nil,
        due: Bool = false,
        paging: Paging = Paging()
    ) {
        self.child = child
        self.outcome = outcome
        self.state = state
        self.due = due
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownFollowUp> {
        var filter = FollowUps.Filter()
        filter.child = try child.map { try desk.concernedChild($0).id }
        filter.outcome = try outcome.map { text throws(Refusal) in try Noun.outcome.read(text) }
        filter.state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: FollowUp.State.self, what: "state")
        }
        filter.isToAsk = due
        filter.provider = desk.askingProvider
        let (today, patience) = (desk.today, desk.settings.followUpPatience)
        let page = try paging.page(by: FollowUps.sorts)
        let listing = try desk.fetch(
            FollowUps.list(page, filter, on: today, patience: patience)
        )
        return Listed(listing) { ShownFollowUp($0, on: today, patience: patience) }
    }
}

/// One follow-up.
package struct ShowFollowUp: LookUp {
    package typealias Answer = ShownFollowUp

    package static let act = Act.seeOutcomes

    package var followUp: String

    package init(followUp: String) {
        self.followUp = followUp
    }

    package func answer(at desk: ReadingDesk) throws -> ShownFollowUp {
        let followUp = try desk.followUp(followUp)
        var shown = ShownFollowUp(
            followUp,
            on: desk.today,
            patience: desk.settings.followUpPatience
        )
        let texts = try desk.caseTexts(of: followUp.id)
        shown.note = texts["note"]
        shown.lateNote = texts["late-note"]
        return shown
    }
}
