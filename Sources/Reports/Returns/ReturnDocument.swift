import Money
import Panel

/// A return as one page that needs nothing else: for the funder to read, and to be signed on paper.
package struct ReturnDocument {
    private let figures: QuarterReturn
    private let words: ReportWords

    package init(_ figures: QuarterReturn, _ words: ReportWords) {
        self.figures = figures
        self.words = words
    }

    package var html: String {
        HTML.page(
            "\(figures.name): return for \(figures.from) to \(figures.to)",
            """
            <p>To \(HTML.text(figures.funder)). \(figures.return), \(figures.quarter), as it was \
            recorded up to event \(figures.knownAtEvent). A service counts on its own day, even if \
            it was accepted afterwards. Counts below \(figures.leastCount) are not told.</p>
            \(spent)\(against)\(reasons)\(adjustments)\
            \(counts("What was done", figures.outputs))\
            \(counts("What came of it", figures.outcomes))\(risks)
            """
        )
    }

    private var heads: [ReturnHead] { figures.heads + [figures.total] }

    private var spent: String {
        HTML.table(
            "What was spent",
            ["Head", "In the quarter", "To date", "Of it not paid", "Committed"],
            heads.map { head in
                [
                    words.head(head.head), "\(head.actualPence)", "\(head.actualToDatePence)",
                    "\(head.accruedPence)", "\(head.committedPence)",
                ]
            }
        )
    }

    private var against: String {
        HTML.table(
            "Against the budget",
            ["Head", "Budget", "Virements", "Forecast", "Variance", "Of budget"],
            heads.map { head in
                [
                    words.head(head.head), "\(head.budgetPence)", "\(head.virementsPence)",
                    "\(head.forecastPence)", "\(head.variancePence)", head.variancePercent ?? "",
                ]
            }
        )
    }

    private var reasons: String {
        let said = figures.heads.compactMap { head in
            head.explanation.map {
                "<p><strong>\(HTML.text(words.head(head.head)))</strong>: "
                    + "\(HTML.text($0))</p>\n"
            }
        }
        return said.isEmpty ? "" : "<h2>Why heads are far from their budget</h2>\n" + said.joined()
    }

    private var adjustments: String {
        guard !figures.adjustments.isEmpty else { return "" }
        return HTML.table(
            "Put right of earlier quarters",
            ["What", "Head", "Belongs to", "Amount", "Changes"],
            figures.adjustments.map { right in
                [
                    ReportWords.word(right.kind), words.head(right.head), right.belongsTo,
                    "\(right.pence)", ReportWords.word(right.changes),
                ]
            }
        )
    }

    private func counts(_ title: String, _ counts: [ReturnCount]) -> String {
        let hasTargets = counts.contains { $0.target != nil }
        return HTML.table(
            title,
            ["", "Count"] + (hasTargets ? ["Target"] : []),
            counts.map { count in
                let hidden =
                    Achieved(named: count.what) == nil
                    ? "fewer than \(figures.leastCount)" : "not told"
                let told = count.count.map { "\($0)" } ?? hidden
                return [words.count(count.what), told]
                    + (hasTargets ? [count.target.map { "\($0)" } ?? ""] : [])
            }
        )
    }

    private var risks: String {
        guard let risks = figures.risks else { return "" }
        return "<h2>Risks</h2>\n<p>\(HTML.text(risks))</p>\n"
    }
}
