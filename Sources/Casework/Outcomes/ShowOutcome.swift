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
        package let recorded: String
        package let event: Int64
        package let note: String?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let reference = try Noun.outcome.read(outcome)
        let found = try desk.fetch(Outcomes.find(reference, provider: desk.reportingProvider))
        let outcome = try desk.found(found, .outcome, reference)
        return Answer(
            outcome: ShownOutcome(outcome),
            more: More(
                recorded: outcome.recordedAt.description,
                event: outcome.event,
                note: try desk.caseTexts(of: outcome.id)["note"]
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
