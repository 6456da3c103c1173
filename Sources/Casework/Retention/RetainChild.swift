package import Money
package import Panel
import Store

/// Says of which classes a child's record is, beside the one that every record is of; those that it
/// was of before are forgotten.
///
/// The event does not say which: that a child was looked after is nobody's business who reads it.
package struct RetainChild: ActRequest {
    package static let act = Act.retainChild

    package var child: String
    /// Codes of the list `retention-class`; none is everybody's only.
    package var classes: [String]

    package init(child: String, classes: [String]) {
        self.child = child
        self.classes = classes
    }

    package struct Answer: Codable, Sendable {
        package let child: String
        package let classes: [String]
        package let keptUntil: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (id, reference) = try desk.knownChild(child)
        let (codes, rules, life) = try desk.fetch(
            CodeLists.codes(of: "retention-class"),
            RetentionRules.all(on: desk.today),
            Retention.life(of: id)
        )
        let named = try classes.map { text in
            try codes.read(text, of: "retention-class", on: desk.today).code
        }
        let all = Set(named + [RetentionRule.everybody]).sorted()
        guard let life else { throw Refusal.child(.identityErased) }
        let kept = try desk.kept(life, as: Set(all), by: rules)
        desk.save(Retention.keep(id, as: all, event: desk.event))
        desk.record(reference)
        return Answer(child: reference, classes: all, keptUntil: kept.until)
    }
}
