import Money
package import Panel
import Store

extension ReadingDesk {
    /// The reference of the exception by which this officer may do what two should; nil where there
    /// is none today.
    ///
    /// Ask only where it is needed: hardly anybody ever has one. What is done under it names it in
    /// its event, as the fact `exception`.
    package func exception(to rule: HandRule) throws -> String? {
        try fetch(HandExceptions.of(officer: officer.id))
            .last { $0.rule == rule && $0.holds(on: today) }?.reference
    }
}

extension HandRule {
    init(reading text: String) throws(Refusal) {
        guard let rule = HandRule(rawValue: text.trimmingSpaces().lowercased()) else {
            let choices = Self.allCases.map(\.rawValue)
            throw .input(.unknownChoice(what: "rule", choices: choices))
        }
        self = rule
    }
}
