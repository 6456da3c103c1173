import Money
package import Panel
import Store

/// Says whether a start has lasted: within the days in which it is asked, or whenever somebody learns
/// what was not known.
package struct AnswerFollowUp: ActRequest {
    package typealias Answer = ShownFollowUp

    package static let act = Act.answerFollowUp
    package static let choices = ["status": Input.words(of: FollowUp.Status.self)]

    package var followUp: String
    /// sustained, not-sustained or not-known.
    package var status: String
    /// The day of which it tells.
    package var on: String
    /// A code of the list `evidence`; nothing where it is not known.
    package var evidence: String?
    /// For those who decide on the case; sealed.
    package var note: String?

    package init(
        followUp: String,
        status: String,
        on: String,
        evidence: String? = nil,
        note: String? = nil
    ) {
        self.followUp = followUp
        self.status = status
        self.on = on
        self.evidence = evidence
        self.note = note
    }

    package func perform(at desk: Desk) throws -> ShownFollowUp {
        let followUp = try desk.followUp(followUp)
        let status = try Input.choice(status, of: FollowUp.Status.self, what: "status")
        let day = try Input.pastDay(on, today: desk.today)
        let evidence = try evidence.map { try desk.code($0, of: "evidence", on: day).code }
        try followUp.facts.check(status, on: day, hasEvidence: evidence != nil)
        let isLate = followUp.facts.status != nil
        let note = try note.map { try Input.narrative($0, what: "note") }
        if note != nil { _ = try desk.knownChild(followUp.child) }
        desk.save(
            FollowUps.answer(
                followUp.id,
                status,
                on: day,
                evidence: evidence,
                noteHash: note.map {
                    desk.seal($0, of: followUp.id, as: isLate ? "late-note" : "note")
                },
                by: desk.officer.id,
                isLate: isLate,
                at: desk.now,
                event: desk.event
            )
        )
        var facts = ["outcome": followUp.outcome, "status": status.rawValue, "on": "\(day)"]
        facts["evidence"] = evidence
        facts["before"] = isLate ? FollowUp.Status.notKnown.rawValue : nil
        desk.record(followUp.reference, facts)
        return ShownFollowUp(
            followUp.answered(status, on: day, evidence, by: desk.officer.reference),
            on: desk.today,
            patience: desk.settings.followUpPatience
        )
    }
}
