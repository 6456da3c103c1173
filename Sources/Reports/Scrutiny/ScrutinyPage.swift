import Money
import Panel

/// The report as one page that needs nothing else: it is read, printed, or kept.
package struct ScrutinyPage {
    private let report: ScrutinyReport

    package init(_ report: ScrutinyReport) {
        self.report = report
    }

    package var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <main>
        <h1>\(title)</h1>
        <p>Money is that of all funds, as it was recorded up to event \(report.knownAtEvent). \
        Counts below \(report.leastCount) are not told, so that they tell of nobody; each is of one \
        quarter, and quarters are not added up. What is reported of a child after support does not \
        say that the support is the cause.</p>
        \(money)\(funnel)\
        \(counts("What was done", "output", report.outputs.filter { !Self.isOfSessions($0) }))\
        \(counts("Sessions", "session", report.outputs.filter(Self.isOfSessions)))\
        \(counts("What came of it", "outcome", report.outcomes))</main>
        </body>
        </html>

        """
    }

    private var title: String { "Diversion fund: \(report.from) to \(report.to)" }

    private var money: String {
        let chart = BarChart(
            title: "Budget and spending by head",
            description: "For each head the budget, and within it what was delivered to date. The "
                + "table below has every figure.",
            bars: report.heads.map { head in
                BarChart.Bar(
                    label: Self.word(head.head),
                    length: max(head.budgetPence, head.actualToDatePence).count,
                    dark: head.actualToDatePence.count,
                    figure: "\(head.actualToDatePence) of \(head.budgetPence)"
                )
            }
        )
        let rows = (report.heads + [report.total]).map { head in
            [
                head.head == "all" ? "All heads" : Self.word(head.head),
                "\(head.budgetPence)", "\(head.actualPence)", "\(head.actualToDatePence)",
                "\(head.committedPence)", "\(head.availablePence)",
            ]
        }
        return section(
            "Money by head",
            "Light: the budget. Dark: what was delivered to date.",
            chart.svg("heads"),
            HTML.table(
                "Money by head",
                ["Head", "Budget", "In the period", "To date", "Committed", "Available"],
                rows
            )
        )
    }

    private var funnel: String {
        let chart = BarChart(
            title: "From budget to payment",
            description: "What ever reached each stage, and within it what stands there still. "
                + "The table below has every figure.",
            bars: report.funnel.map { step in
                BarChart.Bar(
                    label: Self.word(step.stage),
                    length: step.reachedPence.count,
                    dark: step.standsPence.count,
                    figure: "\(step.reachedPence)"
                )
            }
        )
        return section(
            "From budget to payment",
            "Light: what ever reached a stage. Dark: what stands there still.",
            chart.svg("funnel"),
            HTML.table(
                "From budget to payment",
                ["Stage", "Reached it", "Stands there"],
                report.funnel.map {
                    [Self.word($0.stage), "\($0.reachedPence)", "\($0.standsPence)"]
                }
            )
        )
    }

    private func counts(_ title: String, _ id: String, _ counts: [QuarterlyCount]) -> String {
        let quarters = report.quarters.map { "from \(Month(of: $0))" }
        let bars = counts.flatMap { count in
            zip(quarters, count.counts).compactMap { quarter, told -> BarChart.Bar? in
                // What nobody did needs no bar.
                if told == 0 { return nil }
                return BarChart.Bar(
                    label: "\(Self.word(count.what)), \(quarter)",
                    length: told.map(Int64.init),
                    figure: self.told(told)
                )
            }
        }
        let chart = BarChart(
            title: title,
            description:
                "A bar for each count of a quarter that is not nought. The table below has "
                + "every figure.",
            bars: bars
        )
        return section(
            title,
            "Each bar is one quarter.",
            bars.isEmpty ? "" : chart.svg(id),
            HTML.table(
                title,
                [""] + quarters.map { "Quarter \($0)" },
                counts.map { [Self.word($0.what)] + $0.counts.map(told) }
            )
        )
    }

    private func told(_ count: Int?) -> String {
        count.map { "\($0)" } ?? "fewer than \(report.leastCount)"
    }

    private func section(
        _ title: String,
        _ words: String,
        _ chart: String,
        _ table: String
    ) -> String {
        """
        <section>
        <h2>\(HTML.text(title))</h2>
        <p>\(HTML.text(words))</p>
        \(chart)\(table)</section>

        """
    }

    /// There are so many that nothing else would be seen beside them.
    private static func isOfSessions(_ count: QuarterlyCount) -> Bool {
        [Output.sessionsDelivered, .sessionsNotAttended].contains { $0.rawValue == count.what }
    }

    private static func word(_ code: String) -> String {
        let text = code.replacing("-", with: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static let style = """
        body { font: 16px/1.5 system-ui, sans-serif; color: #1a1f24; margin: 0; }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.8rem; line-height: 1.2; }
        h2 { font-size: 1.3rem; margin: 2rem 0 0; }
        p { max-width: 42rem; }
        svg { width: 100%; max-width: 45rem; height: auto; font-size: 13px; }
        svg text { fill: #1a1f24; }
        .light { fill: #cfdbe8; stroke: #23496f; }
        .dark { fill: #23496f; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
        caption { text-align: left; font-weight: 600; }
        th, td { padding: .3rem .6rem; border-bottom: 1px solid #b5bfc9; text-align: right; }
        th[scope=row], thead th:first-child { text-align: left; font-weight: 400; }
        td { font-variant-numeric: tabular-nums; }
        @media print {
            body { font-size: 11pt; }
            main { padding: 0; }
            section, svg, tr { break-inside: avoid; }
            @page { size: A4; margin: 18mm; }
        }
        """
}
