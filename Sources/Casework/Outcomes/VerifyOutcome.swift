package import Panel
import Store

/// Says that somebody else than the reporter saw the evidence: beside what was reported, which stays
/// as it is.
package struct VerifyOutcome: ActRequest {
    package static let act = Act.verifyOutcome

    package var outcome: String
    /// A code of the list `verification`.
    package var evidence: String

    package init(outcome: String, evidence: String) {
        self.outcome = outcome
        self.evidence = evidence
    }

    package struct Answer: Codable, Sendable {
        package let outcome: String
        package let evidence: String
        package let verified: String
        package let verifiedBy: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let outcome = try desk.outcome(outcome)
        let evidence = try desk.code(evidence, of: "verification").code
        try OutcomeWithdrawal.checkStanding(
            outcome.reference,
            isWithdrawn: outcome.withdrawal != nil
        )
        let isOwn = outcome.reporterID == desk.officer.id
        let exception = try Verifying.check(
            evidence,
            after: outcome.verification?.evidence,
            reporter: outcome.reporterID,
            by: desk.officer.id,
            exception: isOwn ? desk.exception(to: .reportVerify) : nil
        )
        desk.save(
            Outcomes.verify(
                outcome.id,
                by: desk.officer.id,
                evidence: evidence,
                at: desk.now,
                event: desk.event
            )
        )
        var facts = ["evidence": outcome.evidence, "verified": evidence]
        facts["exception"] = exception
        desk.record(outcome.reference, facts)
        return Answer(
            outcome: outcome.reference,
            evidence: outcome.evidence,
            verified: evidence,
            verifiedBy: desk.officer.reference
        )
    }
}
