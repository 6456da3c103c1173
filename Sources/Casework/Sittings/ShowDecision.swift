package import Money
package import Panel
import Store

/// One decision, with what it changed and, for those who decide, why.
package struct ShowDecision: LookUp {
    package static let act = Act.seeSittings

    package var decision: String

    package init(decision: String) {
        self.decision = decision
    }

    package struct Answer: Codable, Sendable {
        package let decision: ShownDecision
        package let recorded: String
        package let totalPence: Pence
        package let lines: [Changed]
        package let rationale: String?
        package let withdrawal: String?
    }

    package struct Changed: Codable, Sendable {
        package let line: String
        package let quantity: String
        package let changePence: Pence
        /// The last day that it goes on to, where that changes.
        package let until: Day?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let reference = try SittingReference.readDecision(decision)
        guard let decision = try desk.fetch(Decisions.find(reference)) else {
            throw Refusal.access(.notFound(noun: "decision", reference: reference, near: nil))
        }
        let (changes, lines) = try desk.fetch(
            Decisions.changes(of: [decision.id]),
            Lines.of([decision.package])
        )
        let positions = Dictionary(
            lines.map { ($0.line.id, $0.line.position) },
            uniquingKeysWith: { first, _ in first }
        )
        let texts = try desk.caseTexts(of: decision.id)
        return Answer(
            decision: ShownDecision(decision),
            recorded: decision.recordedAt.description,
            totalPence: changes.map(\.amount).sum(),
            lines: changes.sorted { positions[$0.line] ?? 0 < positions[$1.line] ?? 0 }.map {
                Changed(
                    line: LineReference.text(
                        decision.packageReference,
                        positions[$0.line] ?? 0
                    ),
                    quantity: $0.quantity.description,
                    changePence: $0.amount,
                    until: $0.until
                )
            },
            rationale: texts["rationale"],
            withdrawal: texts["withdrawal"]
        )
    }
}
