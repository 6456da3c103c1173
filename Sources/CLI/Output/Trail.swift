import Casework
import Money
import Panel
import Reports

/// Everything that hangs on a decision, package, line, order, session, invoice, payment, correction or
/// event, as people follow it.
enum Trail {
    static func drawing(of traced: Traced) -> [any Drawn] {
        let parts: [(any Drawn)?] = [
            traced.correction.map(correction), traced.payment.map(payment),
            decisions(traced.decisions ?? []), lines(traced.lines), sessions(traced.lines),
            invoices(traced.lines), payments(traced.lines),
            corrections(traced.lines), money(traced), outcomes(traced.outcomes), more(traced),
        ]
        return [sheet(traced)] + parts.compactMap { $0 }
    }

    private static func sheet(_ traced: Traced) -> Sheet {
        let decided = traced.decidedOn.map { "\($0) by \(traced.decidedBy ?? "nobody")" }
        let minute = traced.minute.map { "event \($0.event), \($0.recordedAt)" }
        let package = [traced.package, traced.child].compactMap { $0 }.joined(separator: " for ")
        let isOfMoney = !traced.lines.isEmpty || traced.movements?.isEmpty == false
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
            ("Orders", Cell(traced.orders.filter { $0 != traced.of }.joined(separator: ", "))),
            ("Committed", isOfMoney ? Cell(traced.committedToDatePence) : .none),
            ("Released", traced.releasedPence == .zero ? .none : Cell(traced.releasedPence)),
            ("Paid", isOfMoney ? Cell(traced.paidToDatePence) : .none),
            ("Events", Cell(traced.events.map { "\($0)" }.joined(separator: ", "))),
        ])
    }

    /// What is not listed here, and where it is.
    private static func more(_ traced: Traced) -> Sentence? {
        let shortened = traced.more != nil || traced.lines.contains { $0.line.more != nil }
        guard shortened else { return nil }
        return Sentence(
            "A hundred of each are listed; the rest, page by page: “session list”, "
                + "“movement list”, “invoice list”, “payment list”, “correction list” and “event list”.",
            .dim
        )
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
        guard !decisions.isEmpty else { return nil }
        let rows = Listing(of: decisions) {
            [Cell($0.of), Cell($0.committedInEventPence ?? $0.committedToDatePence)]
        } texts: { decision in
            let decided = [
                decision.kind, decision.decidedOn.map { "on \($0)" },
                decision.decidedBy.map { "by \($0)" }, decision.reason.map { "(\($0))" },
            ]
            return [
                decided.compactMap { $0 }.joined(separator: " "),
                decision.minute.map {
                    "minuted in event \($0.event), quorate by "
                        + $0.quorum.joined(separator: ", ")
                },
            ]
        }
        return Titled("Decisions", [rows])
    }

    /// What was decided here, and where the line's money stands now, whatever else was decided.
    private static func lines(_ lines: [TracedLine]) -> Titled? {
        guard !lines.isEmpty else { return nil }
        let stages = Stage.filled(lines.map { $0.funnel.pence })
        let rows = Listing(of: lines) {
            [Cell($0.line.line)]
        } texts: { traced in
            let line = traced.line
            let stands = stages.map { (stage: $0, amount: traced.funnel.pence(in: $0)) }
            let order = line.order.map { "\($0): " } ?? ""
            return [
                "\(order)\(line.quantity) x \(line.name) (\(line.service)) by "
                    + "\(line.providerName) (\(line.provider))",
                "\(line.fund) \(line.head): \(traced.funnel.committedToDatePence) committed to date; stands "
                    + stands.words(orIfNowhere: "nowhere"),
            ]
        }
        return Titled("Lines", [rows])
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
            ["On", "Outcome", "Measure", "Planned", "Value", "For", "Evidence", "Verified", "By"],
            outcomes.sorted { $0.on < $1.on }.map { outcome in
                [
                    Cell("\(outcome.on)"), Cell(outcome.outcome), Cell(outcome.measure),
                    Cell(outcome.planned.map { "\($0)" } ?? ""),
                    Cell(outcome.told), Cell(outcome.beneficiary), Cell(outcome.evidence),
                    Cell(outcome.verified ?? ""), Cell(outcome.reportedBy),
                ]
            }
        )
    }

    /// Nil where there is nothing to stand under the title.
    static func titled(_ title: String, _ headings: [String], _ rows: [[Cell]]) -> Titled? {
        let table = Table(filled: headings, rows)
        return table.headings.isEmpty ? nil : Titled(title, [table])
    }
}
