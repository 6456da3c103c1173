package import Panel
import Store

/// Takes back an outcome that was recorded by mistake: it stays, told as withdrawn, and is counted
/// nowhere from now on.
///
/// What was submitted or published before stays as it was told. What was so after all is recorded
/// anew, under another reference. Where another report of the same start stands, that one is followed
/// up from now on.
package struct WithdrawOutcome: ActRequest {
    package static let act = Act.withdrawOutcome

    package var outcome: String
    /// A code of the list `outcome-reason`.
    package var reason: String
    /// For those who decide on the case; sealed.
    package var note: String?

    package init(outcome: String, reason: String, note: String? = nil) {
        self.outcome = outcome
        self.reason = reason
        self.note = note
    }

    package struct Answer: Codable, Sendable {
        package let outcome: String
        package let child: String
        package let state: String
        package let reason: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let outcome = try desk.outcome(outcome)
        let reason = try desk.code(reason, of: "outcome-reason").code
        let note = try note.map { try Input.narrative($0, what: "note") }
        try OutcomeWithdrawal.check(
            outcome.reference,
            isWithdrawn: outcome.withdrawal != nil,
            isVerified: outcome.verification != nil,
            reporter: outcome.reporterID,
            by: desk.officer
        )
        if note != nil { _ = try desk.knownChild(outcome.child) }
        desk.save(
            Outcomes.withdraw(
                outcome.id,
                reason: reason,
                noteHash: note.map { desk.seal($0, of: outcome.id, as: "withdrawal") },
                by: desk.officer.id,
                event: desk.event
            )
        )
        var facts = try desk.handOn(followUpsOf: outcome.id)
        facts["package"] = outcome.package
        facts["reason"] = reason
        desk.record(outcome.reference, facts)
        return Answer(
            outcome: outcome.reference,
            child: outcome.child,
            state: "withdrawn",
            reason: reason
        )
    }
}
