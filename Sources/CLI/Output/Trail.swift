import Casework
import Money
import Panel
import Reports

/// Everything that hangs on a decision, package, line or event, as people follow it.
enum Trail {
    static func drawing(of traced: Traced) -> [any Drawn] {
        let parts: [(any Drawn)?] = [
            decisions(traced.decisions ?? []), lines(traced.lines), money(traced),
            outcomes(traced.outcomes),
        ]
        return [sheet(traced)] + parts.compactMap { $0 }
    }

    private static func sheet(_ traced: Traced) -> Sheet {
        let decided = traced.decidedOn.map { "\($0) by \(traced.decidedBy ?? "nobody")" }
        let minute = traced.minute.map { "event \($0.event), \($0.recordedAt)" }
        let package = [traced.package, traced.child].compactMap { $0 }.joined(separator: " for ")
        return Sheet([
            (subject(of: traced), Cell(traced.of)),
            ("Kind", Cell(kind(of: traced) ?? "")),
            ("Decided", Cell(decided ?? "")),
            ("Reason", Cell(traced.reason ?? "")),
            ("Minute", Cell(minute ?? "")),
            ("Quorum", Cell(traced.minute?.quorum.joined(separator: ", ") ?? "")),
            ("Supersedes", Cell(traced.supersedes ?? "")),
            ("Superseded by", Cell(traced.supersededBy ?? "")),
            ("Package", Cell(package == traced.of ? "" : package)),
            ("Committed", traced.lines.isEmpty ? .none : Cell(traced.committedToDatePence)),
            ("Released", traced.releasedPence == .zero ? .none : Cell(traced.releasedPence)),
            ("Paid", traced.lines.isEmpty ? .none : Cell(traced.paidToDatePence)),
            ("Events", Cell(traced.events.map { "\($0)" }.joined(separator: ", "))),
        ])
    }

    private static func subject(of traced: Traced) -> String {
        if traced.decision != nil { return "Decision" }
        return traced.movements == nil ? "Trace of" : "Event"
    }

    private static func kind(of traced: Traced) -> String? {
        traced.kind.map { kind in
            "\(kind), \(traced.ended ?? (traced.closed == true ? "minuted" : "held"))"
        }
    }

    private static func decisions(_ decisions: [Traced]) -> Titled? {
        titled(
            "Decisions",
            ["Decision", "Kind", "On", "By", "Reason", "Committed"],
            decisions.map { decision in
                [
                    Cell(decision.of), Cell(decision.kind ?? ""),
                    Cell(decision.decidedOn.map { "\($0)" } ?? ""), Cell(decision.decidedBy ?? ""),
                    Cell(decision.reason ?? ""), Cell(decision.committedToDatePence),
                ]
            }
        )
    }

    /// What was decided here, and where the line's money stands now, whatever else was decided.
    private static func lines(_ lines: [TracedLine]) -> Titled? {
        let stages = Stage.filled(lines.map { $0.funnel.pence })
        return titled(
            "Lines",
            ["Line", "Service", "Provider", "Head", "Quantity", "Decided"]
                + stages.map(\.rawValue.asLabel),
            lines.map { traced in
                let line = traced.line
                return [
                    Cell(line.line), Cell(line.service), Cell(line.provider), Cell(line.head),
                    Cell(line.quantity, isNumber: true), Cell(traced.funnel.committedToDatePence),
                ] + stages.map { Cell(traced.funnel.pence(in: $0)) }
            }
        )
    }

    private static func money(_ traced: Traced) -> Titled? {
        let movements = (traced.movements ?? traced.lines.flatMap(\.line.movements))
            .sorted { ($0.event, $0.ordinal) < ($1.event, $1.ordinal) }
        return titled(
            "Money",
            ["On", "Event", "Line", "From", "To", "Amount", "By"],
            movements.map { movement in
                [
                    Cell("\(movement.on)"), Cell("\(movement.event)", isNumber: true),
                    Cell(movement.line ?? ""), Cell(place(movement.from, of: movement)),
                    Cell(place(movement.to, of: movement)), Cell(movement.pence),
                    Cell(movement.officer),
                ]
            }
        )
    }

    /// A line's money stays in its fund and head: the stage says it all.
    private static func place(_ account: String, of movement: ShownMovement) -> String {
        guard movement.line != nil else { return account }
        return account.split(separator: ":").last.map(String.init) ?? account
    }

    private static func outcomes(_ outcomes: [ShownOutcome]) -> Titled? {
        titled(
            "What came of it",
            ["On", "Outcome", "Measure", "Value", "For", "Evidence", "By"],
            outcomes.sorted { $0.on < $1.on }.map { outcome in
                [
                    Cell("\(outcome.on)"), Cell(outcome.outcome), Cell(outcome.measure),
                    Cell(outcome.value), Cell(outcome.beneficiary), Cell(outcome.evidence),
                    Cell(outcome.reportedBy),
                ]
            }
        )
    }

    private static func titled(
        _ title: String,
        _ headings: [String],
        _ rows: [[Cell]]
    ) -> Titled? {
        let filled = headings.indices.filter { column in
            rows.contains { !$0[column].text.isEmpty }
        }
        guard !filled.isEmpty else { return nil }
        let table = Table(
            filled.map { headings[$0] },
            rows.map { row in filled.map { row[$0] } }
        )
        return Titled(title, [table])
    }
}
