import Money
package import Panel
import Reports
package import Sheets
import Store

/// The report to a scrutiny committee on whole quarters, as a page, for programs, or for a
/// spreadsheet.
///
/// Known at the same event it is the same to the byte.
package struct WriteScrutiny: Statement {
    package typealias Outlet = Spool

    package static let act = Act.export

    private enum Format: String, CaseIterable {
        case html
        case json
        case csv
    }

    /// The first month of whole quarters, such as `2026-04`; the last whole quarter unless said.
    package var from: String?
    package var to: String?
    /// A day, a moment or an event's number; now unless said.
    package var knownAt: String?
    /// html unless said, json or csv.
    package var format: String?

    package init(
        from: String? = nil,
        to: String? = nil,
        knownAt: String? = nil,
        format: String? = nil
    ) {
        self.from = from
        self.to = to
        self.knownAt = knownAt
        self.format = format
    }

    package func write(at desk: ReadingDesk, on spool: Spool) throws -> Int {
        let format = try Input.choice(format ?? "html", of: Format.self, what: "format")
        let report = try report(at: desk)
        let text =
            switch format {
            case .html: ScrutinyPage(report).html
            case .json: try AnswerText.json(report) + "\n"
            case .csv: Self.sheet(report)
            }
        try spool.write(text)
        try spool.close()
        return text.utf8.count { $0 == UInt8(ascii: "\n") }
    }

    private func report(at desk: ReadingDesk) throws -> ScrutinyReport {
        let period = try PublishedPeriod(from: from, to: to, today: desk.today)
        let quarters = try period.quarters()
        let event = try knownAt.map(desk.event(knownAt:)) ?? desk.fetch(Events.head).number
        let span = period.span
        let (now, before, names) = try desk.fetch(
            Positions.known(upTo: event, asAt: span.to, fund: nil),
            Positions.known(upTo: event, asAt: span.from.adding(days: -1), fund: nil),
            QuarterCounts.outcomeNames(on: span.to, upTo: event)
        )
        let outputs = try desk.fetchEach(
            quarters.map { QuarterCounts.outputs(in: $0, fund: nil, upTo: event) }
        )
        let outcomes = try desk.fetchEach(
            quarters.map { QuarterCounts.outcomes(in: $0, fund: nil, upTo: event) }
        )
        return ScrutinyReport(
            span,
            knownAt: event,
            now: now.byHead,
            before: before.byHead,
            quarters: quarters,
            outputs: outputs,
            outcomes: outcomes,
            outcomeNames: names,
            leastCount: desk.settings.leastCount(on: span.to)
        )
    }

    private static func sheet(_ report: ScrutinyReport) -> String {
        let heads = (report.heads + [report.total]).map { ("head", $0.head, $0 as Any) }
        let steps = report.funnel.map { ("stage", $0.stage, $0 as Any) }
        let counts = [("output", report.outputs), ("outcome", report.outcomes)]
        return FigureSheet.text(
            of: [("report", "", report as Any)] + heads + steps
        )
            + counts.flatMap { part, counts in
                counts.flatMap { count in
                    zip(report.quarters, count.counts).map { quarter, told in
                        FigureSheet.count(
                            told,
                            "Count from \(Month(of: quarter))",
                            part,
                            count.what,
                            least: report.leastCount
                        )
                    }
                }
            }.joined()
    }
}

extension [Positions.Standing] {
    /// All funds together.
    fileprivate var byHead: [String: StageSums] {
        reduce(into: [:]) { heads, standing in
            if standing.head != Account.noHead {
                heads[standing.head, default: [:]] += standing.sums
            }
        }
    }
}
