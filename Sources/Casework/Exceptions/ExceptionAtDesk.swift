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
        try exceptions()[rule]
    }

    /// All that this officer has today, by rule; of two for one rule the newer.
    func exceptions() throws -> [HandRule: String] {
        let holding = try fetch(HandExceptions.of(officer: officer.id))
            .filter { $0.holds(on: today) }
        return Dictionary(
            holding.map { ($0.rule, $0.reference) },
            uniquingKeysWith: { _, last in last }
        )
    }
}

extension HandRule {
    init(reading text: String) throws(Refusal) {
        self = try Input.choice(text, of: HandRule.self, what: "rule")
    }
}
