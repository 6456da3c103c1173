package import Money
package import Panel
import Store

/// An outcome that was planned for a package: figures for all who see it, words for those who decide
/// on the case.
package struct ShownPlannedOutcome: Codable, Sendable {
    /// Its number in the package.
    package let outcome: Int
    package let measure: String
    package let domain: String?
    package let instrument: String?
    package let edition: String?
    package let target: String
    /// The code list that target and baseline are of; nil for numbers.
    package let list: String?
    package let by: Day
    package let baseline: String?
    package let baselineOn: Day?
    /// What target and baseline mean by the council's own anchors, each of its own day: of the score
    /// itself, or the nearest below.
    package let targetAnchorScore: Int?
    package let targetAnchor: String?
    package let baselineAnchorScore: Int?
    package let baselineAnchor: String?
    /// How it is measured.
    package let how: String?
    /// What it came to, once the package is completed.
    package let score: EndScore?
    package let scoreNote: String?

    /// What is scored, and by which instrument: codes; empty for most measures.
    package var scored: [String] { [instrument, edition, domain].compactMap { $0 } }

    init(
        _ planned: PlannedOutcomes.Planned,
        _ book: MeasureBook,
        _ texts: [String: String]
    ) {
        outcome = planned.position
        measure = planned.measure
        domain = planned.target.domain
        instrument = planned.target.instrument
        edition = planned.target.edition
        target = planned.target.value
        list = book.list(of: planned.measure, on: planned.by)
        by = planned.by
        baseline = planned.baseline
        baselineOn = planned.baselineOn
        let anchor = { (value: String, day: Day) in
            book.anchor(of: planned.measure, planned.target.domain, value, on: day)
        }
        let aim = anchor(planned.target.value, planned.by)
        let before = planned.baseline.flatMap { anchor($0, planned.baselineOn ?? planned.by) }
        targetAnchorScore = aim?.score
        targetAnchor = aim?.sentence
        baselineAnchorScore = before?.score
        baselineAnchor = before?.sentence
        how = texts["how"]
        score = planned.score
        scoreNote = texts["score"]
    }
}

extension ReadingDesk {
    /// What was planned for these packages, one at least.
    func outcomePlans(of packages: [ID]) throws -> [ID: [ShownPlannedOutcome]] {
        let planned = try fetch(PlannedOutcomes.of(packages))
        guard !planned.isEmpty else { return [:] }
        let book = try measureBook()
        let texts = try caseTexts(of: planned.map(\.id))
        return Dictionary(grouping: planned, by: \.package)
            .mapValues { $0.map { ShownPlannedOutcome($0, book, texts[$0.id] ?? [:]) } }
    }
}
