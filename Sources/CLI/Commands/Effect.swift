import Casework
import Money

/// What a decision leaves, before → after.
struct Effect {
    let made: DecisionMade
    let isPreview: Bool

    init(of made: DecisionMade, isPreview: Bool) {
        self.made = made
        self.isPreview = isPreview
    }

    var parts: [any Drawn] {
        let head = Sheet([
            (isPreview ? "Would be" : "Decision", Cell(made.decision)),
            ("Package", Cell("\(made.package) for \(made.child)")),
            ("Kind", Cell(made.kind)),
            ("From", made.from.map { Cell("\($0)") } ?? .none),
            ("Money", Cell(made.totalPence)),
            ("Replaces", made.replacedPence > .zero ? Cell(made.replacedPence) : .none),
            ("Held until", made.holdExpires.map { Cell("\($0)") } ?? .none),
        ])
        let heads = made.heads.sorted { $0.key < $1.key }
        let tables: [any Drawn] = [
            longer, kept, Self.table(of: heads, lasting: isPreview), children,
            Self.table(of: made.limits),
        ].compactMap { $0 }
        let note = Sentence.preview(isPreview)
        return [head] + tables + note
    }

    private var longer: Table? {
        guard !made.until.isEmpty else { return nil }
        return Table(
            ["Goes on", "Until"],
            made.until.sorted { $0.key < $1.key }.map { [Cell($0), Cell("\($1)")] }
        )
    }

    private var kept: Table? {
        guard !made.kept.isEmpty else { return nil }
        return Table(
            ["Awaits acceptance", "Sessions", "Stays committed"],
            made.kept.map { [Cell($0.line), Cell("\($0.sessions)"), Cell($0.keptPence)] }
        )
    }

    private var children: Table? {
        guard !made.childTotals.isEmpty else { return nil }
        let rows = made.childTotals.sorted { $0.key < $1.key }
        return Table(
            ["For this child", "Promised", "", "", "Cap"],
            rows.map { fund, child in
                [Cell(fund)] + Self.step(child.beforePence, child.afterPence) + [
                    child.capPence.map(Cell.init) ?? .none
                ]
            }
        )
    }

    /// The heads that several packages together would draw on, and the chair's own limits.
    static func tables(of weighed: WeighCases.Answer) -> [any Drawn] {
        let funds = Set(weighed.heads.map(\.fund))
        let heads = weighed.heads.map { head in
            (key: funds.count == 1 ? head.head : "\(head.fund) \(head.head)", value: head)
        }
        return [table(of: heads), table(of: weighed.limits)].compactMap { $0 }
    }

    /// - Parameter lasting: whether it is known how long each lasts.
    private static func table(
        of heads: [(key: String, value: DecisionMade.Head)],
        lasting: Bool = true
    ) -> Table? {
        guard !heads.isEmpty else { return nil }
        return Table(
            ["Head", "Available", "", ""] + (lasting ? ["Runs out"] : []),
            heads.map { name, head in
                let runsOut = Cell(head.runsOut?.monthAndYear ?? "lasts to the end")
                return [Cell(name)] + step(head.availableBeforePence, head.availableAfterPence)
                    + (lasting ? [runsOut] : [])
            }
        )
    }

    private static func table(of limits: [DecisionMade.Against]) -> Table? {
        guard !limits.isEmpty else { return nil }
        return Table(
            ["Your own limit", "Promised", "", "", "Most"],
            limits.map { limit in
                [Cell("per \(limit.measure)")] + step(limit.beforePence, limit.afterPence) + [
                    Cell(limit.mostPence)
                ]
            }
        )
    }

    private static func step(_ before: Pence, _ after: Pence) -> [Cell] {
        [Cell(before), Cell("→"), Cell(after)]
    }
}

extension Day {
    /// `March 2027`.
    var monthAndYear: String {
        let name = Self.monthNames[month - 1]
        return "\(name.prefix(1).uppercased())\(name.dropFirst()) \(year)"
    }
}
