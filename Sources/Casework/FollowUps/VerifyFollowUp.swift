package import Panel
import Store

/// Says that somebody else than who answered saw whether a start has lasted: beside the answer, which
/// stays as it is.
package struct VerifyFollowUp: ActRequest {
    package static let act = Act.verifyFollowUp

    package var followUp: String
    /// A code of the list `verification`.
    package var evidence: String

    package init(followUp: String, evidence: String) {
        self.followUp = followUp
        self.evidence = evidence
    }

    package struct Answer: Codable, Sendable {
        package let followUp: String
        package let evidence: String?
        package let verified: String
        package let verifiedBy: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let followUp = try desk.followUp(followUp)
        let evidence = try desk.code(evidence, of: "verification").code
        try OutcomeWithdrawal.checkStanding(
            followUp.outcome,
            isWithdrawn: desk.fetch(FollowUps.isWithdrawn(followUp.id))
        )
        try followUp.facts.checkVerify()
        var facts = ["verified": evidence]
        if let answerer = followUp.answererID {
            let isOwn = answerer == desk.officer.id
            facts["exception"] = try Verifying.check(
                evidence,
                after: followUp.verified,
                reporter: answerer,
                by: desk.officer.id,
                exception: isOwn ? desk.exception(to: .reportVerify) : nil
            )
        }
        facts["evidence"] = followUp.evidence
        desk.save(
            FollowUps.verify(
                followUp.id,
                by: desk.officer.id,
                evidence: evidence,
                at: desk.now,
                event: desk.event
            )
        )
        desk.record(followUp.reference, facts)
        return Answer(
            followUp: followUp.reference,
            evidence: followUp.evidence,
            verified: evidence,
            verifiedBy: desk.officer.reference
        )
    }
}
