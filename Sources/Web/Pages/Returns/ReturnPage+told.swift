import Panel
import Reports

// What a return tells beside its money.
extension ReturnPage {
    static func put(_ figures: QuarterReturn) -> [Section] {
        guard !figures.adjustments.isEmpty else { return [] }
        var section = Section("Put right of earlier quarters")
        section.text =
            "What changed since an earlier return was accepted: in this quarter’s own "
            + "figure, only in those to date, or in the budget."
        section.table = Record.table(
            figures.adjustments.map { (key: nil, record: $0) },
            caption: "Put right of earlier quarters"
        )
        return [section]
    }

    static func counts(
        _ title: String,
        _ counts: [ReturnCount],
        _ figures: QuarterReturn
    ) -> Section {
        var section = Section(title)
        let seesCounted = Reader.now.officer?.may(.seeCounted) == true
        let hasTargets = counts.contains { $0.target != nil }
        section.text = counts.contains { $0.count == nil } ? figures.hiding : nil
        section.table = TableModel(
            title,
            ["", "Count"] + (hasTargets ? ["Target"] : []),
            counts.map { count in
                var told = TableModel.Cell.number(count.count.map { "\($0)" } ?? "not told")
                if seesCounted, count.count ?? 0 > 0 {
                    told.href =
                        "/returns/\(figures.return)/counts/\(count.what)"
                        + "?known_at=\(figures.knownAtEvent)"
                }
                return [.heading(count.what.named("counted")), told]
                    + (hasTargets ? [.number(count.target.map { "\($0)" } ?? "")] : [])
            }
        )
        return section
    }

    static func risks(_ figures: QuarterReturn) -> Section {
        guard let risks = figures.risks else {
            return Section("Risks", empty: "Nobody has said any.")
        }
        var section = Section("Risks")
        section.text = risks
        return section
    }
}
