package import Money
package import Panel
import Store

/// A follow-up as it stands in lists: what is asked, of what, when and by whom.
package struct ShownFollowUp: Codable, Sendable {
    package let followUp: String
    package let outcome: String
    package let child: String
    package let package: String
    package let measure: String
    package let value: String
    package let started: Day
    package let weeks: Int
    package let due: Day
    /// The last day on which it is asked.
    package let until: Day
    package let state: FollowUp.State
    /// Whose work it is to ask; the coordinators' where it is nobody's.
    package let provider: String?
    package let providerName: String?
    package let answeredOn: Day?
    package let evidence: String?
    package let answeredBy: String?
    /// By what somebody else saw the answer confirmed.
    package let verified: String?
    package let verifiedBy: String?
    /// To those who decide on the case, of one that is looked at alone.
    package var note: String?
    /// What was noted with an answer that came late, after it had been put down as not known.
    package var lateNote: String?

    init(_ row: FollowUps.Question, on today: Day, patience: Int) {
        followUp = row.reference
        outcome = row.outcome
        child = row.child
        package = row.package
        measure = row.measure
        value = row.value
        started = row.facts.started
        weeks = row.weeks
        due = row.facts.due
        until = row.facts.until
        state = row.facts.state(on: today, patience: patience)
        provider = row.provider
        providerName = row.providerName
        answeredOn = row.answeredOn
        evidence = row.evidence
        answeredBy = row.answeredBy
        verified = row.verified
        verifiedBy = row.verifiedBy
    }
}
