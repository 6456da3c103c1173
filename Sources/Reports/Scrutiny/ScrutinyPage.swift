import Money
import Panel

/// The report as one page that needs nothing else: it is read, printed, or kept.
package struct ScrutinyPage {
    private let report: ScrutinyReport
    private let words: ReportWords

    package init(_ report: ScrutinyReport, _ words: ReportWords) {
        self.report = report
        self.words = words
    }

    package var html: String {
        HTML.page(
            title,
            """
            <p>Money is that of all funds, as it was recorded up to event \(report.knownAtEvent): a \
            service counts on \(basis). \
            Counts below \(report.leastCount) are not told, so that they tell of nobody, nor a total \
            that would tell them. What was published of a quarter stays as it was told. What is \
            reported of a child after support does not say that the support is the cause.</p>
            \(running)\(drafts)\(money)\(funnel)\
            \(counts("What was done", "output", report.outputs.filter { !Self.isOfSessions($0) }))\
            \(counts("Sessions", "session", report.outputs.filter(Self.isOfSessions)))\
            \(counts("What came of it", "outcome", report.outcomes))\(distance)\(shares)
            """,
            style: report.distance == nil ? "" : DistanceChart.style
        )
    }

    private var basis: String {
        report.servicesCountOn == nil
            ? "the day on which it was accepted, as in the ledger, where a funder’s return counts it "
                + "on its own day, as sessions are here"
            : "its own day, as in a funder’s return and as sessions do here, whenever it was accepted"
    }

    /// What has not come to its end.
    private var running: String {
        guard let day = report.runningOn else { return "" }
        return "<p><strong>It still runs:</strong> all of this is as it was known on \(day), when "
            + "the period up to \(report.to) was not over: its money and its counts grow.</p>\n"
    }

    /// What may still change.
    private var drafts: String {
        let drafts = zip(report.quarters, report.published).filter { $0.1 == nil }
            .map { "\(Month(of: $0.0))" }
        guard !drafts.isEmpty else { return "" }
        return "<p><strong>A draft:</strong> nothing is published yet of the quarter from "
            + "\(drafts.joined(separator: ", nor of that from ")).</p>\n"
    }

    private var distance: String {
        guard let distance = report.distance else { return "" }
        return "<h2>Distance travelled</h2>\n" + DistanceSection(distance).html
    }

    private var shares: String {
        guard let share = report.fairShare else { return "" }
        return "<h2>Fair share</h2>\n" + ShareSections(share).html
    }

    private var title: String { "Diversion fund: \(report.from) to \(report.to)" }

    private var money: String {
        let chart = BarChart(
            title: "Budget and spending by head",
            description: "For each head the budget, and within it what was delivered to date. The "
                + "table below has every figure.",
            bars: report.heads.map { head in
                BarChart.Bar(
                    label: words.head(head.head),
                    length: max(head.budgetPence, head.actualToDatePence).count,
                    dark: head.actualToDatePence.count,
                    figure: "\(head.actualToDatePence) of \(head.budgetPence)"
                )
            }
        )
        let rows = (report.heads + [report.total]).map { head in
            [
                words.head(head.head), "\(head.budgetPence)", "\(head.actualPence)",
                "\(head.actualToDatePence)",
                "\(head.committedPence)", "\(head.availablePence)",
            ]
        }
        return HTML.section(
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
                    label: ReportWords.word(step.stage),
                    length: step.reachedPence.count,
                    dark: step.standsPence.count,
                    figure: "\(step.reachedPence)"
                )
            }
        )
        return HTML.section(
            "From budget to payment",
            "Light: what ever reached a stage. Dark: what stands there still.",
            chart.svg("funnel"),
            HTML.table(
                "From budget to payment",
                ["Stage", "Reached it", "Stands there"],
                report.funnel.map {
                    [ReportWords.word($0.stage), "\($0.reachedPence)", "\($0.standsPence)"]
                }
            )
        )
    }

    private func counts(_ title: String, _ id: String, _ counts: [QuarterlyCount]) -> String {
        let quarters = report.quarters.map { "from \(Month(of: $0))" }
        let bars = counts.filter { $0.what != QuarterlyCount.sessions }.flatMap { count in
            zip(quarters, count.counts).compactMap { quarter, told -> BarChart.Bar? in
                // What nobody did needs no bar.
                if told == 0 { return nil }
                return BarChart.Bar(
                    label: "\(words.count(count.what)), \(quarter)",
                    length: told.map(Int64.init),
                    figure: self.told(told, of: count)
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
        // Where none of them has totals there is no column for them.
        let years = counts.contains { !$0.years.isEmpty } ? report.years : []
        return HTML.section(
            title,
            "Each bar is one quarter.",
            bars.isEmpty ? "" : chart.svg(id),
            HTML.table(
                title,
                [""] + quarters.map { "Quarter \($0)" }
                    + years.map { "Year from \(Month(of: $0))" },
                counts.map { count in
                    [words.count(count.what)] + count.counts.map { told($0, of: count) }
                        + count.years.map(total)
                }
            )
        )
    }

    private func total(_ count: Int?) -> String { count.map { "\($0)" } ?? "not told" }

    private func told(_ told: Int?, of count: QuarterlyCount) -> String {
        guard count.isFewWhereHidden else { return total(told) }
        return told.map { "\($0)" } ?? "fewer than \(report.leastCount)"
    }

    /// There are so many that nothing else would be seen beside them.
    private static func isOfSessions(_ count: QuarterlyCount) -> Bool {
        count.what == QuarterlyCount.sessions
            || Output(rawValue: count.what)?.isOfSessions == true
    }
}
