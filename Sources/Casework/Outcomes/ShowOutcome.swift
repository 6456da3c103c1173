import Money
package import Panel
import Store

/// One outcome, with its note for those who read case texts.
package struct ShowOutcome: LookUp {
    package static let act = Act.seeOutcomes

    package var outcome: String

    package init(outcome: String) {
        self.outcome = outcome
    }

    package struct Answer: Sendable {
        package let outcome: ShownOutcome
        package let more: More
    }

    package struct More: Codable, Sendable {
        package let present: Int?
        package let approved: Int?
        package let authorised: Int?
        package let unauthorised: Int?
        package let notPossible: Int?
        package let reasons: [String]?
        package let verifiedBy: String?
        package let verifiedAt: String?
        package let withdrawnBy: String?
        /// How often it is asked whether it has lasted; none of what is no start.
        package let followUps: Int?
        package let recorded: String
        package let event: Int64
        package let note: String?
        /// Why it was taken back, in words.
        package let withdrawalNote: String?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let outcome = try desk.outcome(outcome)
        let (reasons, asked) = try desk.fetch(
            Outcomes.reasons(of: outcome.id),
            FollowUps.count(of: outcome.id)
        )
        let sessions = outcome.reading.sessions
        let texts = try desk.caseTexts(of: outcome.id)
        return Answer(
            outcome: try desk.showing([outcome])(outcome),
            more: More(
                present: sessions?.present,
                approved: sessions?.approved,
                authorised: sessions?.authorised,
                unauthorised: sessions?.unauthorised,
                notPossible: sessions?.notPossible,
                reasons: reasons.isEmpty ? nil : reasons,
                verifiedBy: outcome.verification?.officer,
                verifiedAt: outcome.verification?.at.description,
                withdrawnBy: outcome.withdrawal?.officer,
                followUps: asked == 0 ? nil : asked,
                recorded: outcome.recordedAt.description,
                event: outcome.event,
                note: texts["note"],
                withdrawalNote: texts["withdrawal"]
            )
        )
    }
}

/// In JSON all fields stand side by side.
extension ShowOutcome.Answer: Codable {
    package init(from decoder: any Decoder) throws {
        outcome = try ShownOutcome(from: decoder)
        more = try ShowOutcome.More(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try outcome.encode(to: encoder)
        try more.encode(to: encoder)
    }
}
