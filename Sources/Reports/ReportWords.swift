import Panel

/// What heads and counts are called in reports to people outside.
package struct ReportWords: Hashable, Sendable {
    /// By code.
    private let heads: [String: String]
    /// Measures, the groups that codes count as, and what else is counted.
    private let counts: [String: String]

    package init(heads: [String: String] = [:], counts: [String: String] = [:]) {
        self.heads = heads
        self.counts = counts
    }

    package func head(_ code: String) -> String {
        code == "all" ? "All heads" : heads[code] ?? Self.word(code)
    }

    package func count(_ code: String) -> String {
        let achieved = Achieved(named: code)
        let (label, word) = (counts[achieved?.code ?? code], Self.word(achieved?.code ?? code))
        return achieved?.words(label ?? word) ?? label ?? word
    }

    /// A code that has no label: `not-known` as “Not known”.
    package static func word(_ code: String) -> String {
        let text = code.replacing("-", with: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
