import Casework
import Money

/// What a decision would leave, before and after, side by side.
enum DecisionEffect {
    @Sendable
    static func sections(_ made: DecisionMade) -> [Section] {
        var would = Section("What this would do")
        would.summary = [
            Fact("Would be", made.decision),
            Fact("Package", "\(made.package) for \(made.child)"),
            Fact("Money", money(made.totalPence)),
        ]
        if made.replacedPence > .zero {
            would.summary.append(
                Fact("Given back by the decision it replaces", made.replacedPence.description)
            )
        }
        if let day = made.from { would.summary.append(Fact("From", Shown.day(day))) }
        would.summary += made.until.sorted { $0.key < $1.key }.map { line, day in
            Fact("\(line) goes on until", Shown.day(day))
        }
        if let day = made.holdExpires { would.summary.append(Fact("Held until", Shown.day(day))) }
        if made.keptPence > .zero {
            would.summary.append(
                Fact("Stays, awaiting acceptance", made.keptPence.description)
            )
        }
        return [would] + [heads(made), child(made), limits(made)].compactMap { $0 }
    }

    private static func money(_ change: Pence) -> String {
        if change == .zero { return "None" }
        return change > .zero ? "\(change) held" : "\(Pence.zero - change) given back"
    }

    private static func heads(_ made: DecisionMade) -> Section? {
        section(
            "Money left per head",
            ["Head", "Fund", "Available", "After", "Runs out"],
            made.heads.sorted { $0.key < $1.key }
                .filter { $1.availableAfterPence != $1.availableBeforePence }.map { _, head in
                    [
                        TableModel.Cell(head.head.named("head")), TableModel.Cell(head.fund),
                        Shown.cell(.amount(head.availableBeforePence)),
                        Shown.cell(.amount(head.availableAfterPence)),
                        TableModel.Cell(Shown.runsOut(head.runsOut)),
                    ]
                }
        )
    }

    private static func child(_ made: DecisionMade) -> Section? {
        section(
            "Promised to this child",
            ["Fund", "So far", "After", "Cap"],
            made.childTotals.sorted { $0.key < $1.key }
                .filter { $1.afterPence != $1.beforePence }.map { fund, child in
                    [
                        TableModel.Cell(fund, Shown.href(.text(fund))),
                        Shown.cell(.amount(child.beforePence)),
                        Shown.cell(.amount(child.afterPence)),
                        child.capPence.map { Shown.cell(.amount($0)) } ?? TableModel.Cell("None"),
                    ]
                }
        )
    }

    private static func limits(_ made: DecisionMade) -> Section? {
        section(
            "Your own limits",
            ["Limit", "So far", "After", "Most"],
            made.limits.filter { $0.afterPence != $0.beforePence }.map { limit in
                [
                    TableModel.Cell("Per \(limit.measure)"),
                    Shown.cell(.amount(limit.beforePence)), Shown.cell(.amount(limit.afterPence)),
                    Shown.cell(.amount(limit.mostPence)),
                ]
            }
        )
    }

    private static func section(
        _ title: String,
        _ headings: [String],
        _ rows: [[TableModel.Cell]]
    ) -> Section? {
        guard !rows.isEmpty else { return nil }
        var section = Section(title)
        section.table = TableModel(filled: title, headings, rows)
        return section
    }
}
