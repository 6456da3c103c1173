import Money

/// What a no-show rule charges for one kind of attendance.
package struct NoShowCharge: Hashable, Sendable {
    package let rule: String
    /// The attendance as people read it.
    package let label: String
    /// The terms that this kind of attendance belongs to.
    package let terms: String
    /// Thousandths of the unit.
    package let perMille: Int64

    package init(rule: String, label: String, terms: String, perMille: Int64) {
        self.rule = rule
        self.label = label
        self.terms = terms
        self.perMille = perMille
    }
}

extension [NoShowCharge] {
    /// A rule in words, what is charged most first: `Attended: 100%; …; Cancelled: nothing`.
    package func words(under rule: String, terms: Terms) -> String {
        filter { $0.rule == rule && $0.terms == terms.rawValue }
            .enumerated()
            .sorted { ($1.element.perMille, $0.offset) < ($0.element.perMille, $1.offset) }
            .map { _, charge in
                let percent = Quantity(thousandths: charge.perMille * 100)
                return "\(charge.label): \(charge.perMille == 0 ? "nothing" : "\(percent)%")"
            }
            .joined(separator: "; ")
    }
}
