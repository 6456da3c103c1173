package import Money
import Panel
import Store

/// An outcome that was planned for a package: figures for all who see it, words for those who decide
/// on the case.
package struct ShownPlannedOutcome: Codable, Sendable {
    /// Its number in the package.
    package let outcome: Int
    package let measure: String
    package let target: String
    package let by: Day
    package let baseline: String?
    package let baselineOn: Day?
    /// How it is measured.
    package let how: String?
    /// What it came to, once the package is completed.
    package let score: String?
    package let scoreNote: String?

    init(_ planned: PlannedOutcomes.Planned, _ texts: [String: String]) {
        outcome = planned.position
        measure = planned.measure
        target = planned.target
        by = planned.by
        baseline = planned.baseline
        baselineOn = planned.baselineOn
        how = texts["how"]
        score = planned.score?.rawValue
        scoreNote = texts["score"]
    }
}

extension ReadingDesk {
    /// What was planned for these packages, one at least.
    func outcomePlans(of packages: [ID]) throws -> [ID: [ShownPlannedOutcome]] {
        let planned = try fetch(PlannedOutcomes.of(packages))
        guard !planned.isEmpty else { return [:] }
        let texts = try caseTexts(of: planned.map(\.id))
        return Dictionary(grouping: planned, by: \.package)
            .mapValues { $0.map { ShownPlannedOutcome($0, texts[$0.id] ?? [:]) } }
    }
}
