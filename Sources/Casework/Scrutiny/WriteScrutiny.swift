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

    package static let act = Act.seeScrutiny

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
        let format = try ReportFormat(reading: format)
        let period = try PublishedPeriod(from: from, to: to, today: desk.today)
        let quarters = try period.quarters()
        let event = try knownAt.map(desk.event(knownAt:)) ?? desk.fetch(Events.head).number
        let books = try PublishedBooks(in: period.span, upTo: event, at: desk)
        let told = books.report(to: period.span.to)
        let files = ScrutinyFiles(
            try desk.scrutiny(
                on: period.span,
                try desk.figures(of: quarters, upTo: event, beside: books),
                upTo: event,
                told?.share(),
                told?.distance()
            ),
            try desk.words(on: period.span.to, upTo: event)
        )
        return try files.write(as: format, on: spool)
    }
}

/// The report in each of its forms.
struct ScrutinyFiles: ReportFiles {
    private let report: ScrutinyReport
    private let words: ReportWords

    init(_ report: ScrutinyReport, _ words: ReportWords) {
        self.report = report
        self.words = words
    }

    var page: String { ScrutinyPage(report, words).html }

    func document() throws -> String { try AnswerText.json(report) + "\n" }

    var sheet: String {
        let heads = (report.heads + [report.total]).map { ("head", $0.head, $0 as Any) }
        let steps = report.funnel.map { ("stage", $0.stage, $0 as Any) }
        let counts = [("output", report.outputs), ("outcome", report.outcomes)]
        return FigureSheet.text(of: [("report", "", report as Any)] + heads + steps)
            + counts.flatMap { part, counts in counts.map { rows(of: $0, part) } }.joined()
            + (report.distance.map { DistanceFiles($0).rows } ?? "")
            + (report.fairShare.map { FairShareFiles($0).rows } ?? "")
    }

    private func rows(of count: QuarterlyCount, _ part: String) -> String {
        let quarters = zip(report.quarters, count.counts).map { quarter, told in
            let figure = "Count from \(Month(of: quarter))"
            guard count.isFewWhereHidden else {
                return FigureSheet.total(told, figure, part, count.what)
            }
            return FigureSheet.count(told, figure, part, count.what, least: report.leastCount)
        }
        let years = zip(report.years, count.years).map { year, told in
            FigureSheet.total(told, "Count of the year from \(Month(of: year))", part, count.what)
        }
        return (quarters + years).joined()
    }
}

extension ReadingDesk {
    /// The report as it is known at an event, with what was counted, and what was told of fair share
    /// and of distance.
    func scrutiny(
        on span: Span,
        _ quarters: [QuarterFigures],
        upTo event: Int64,
        _ share: PublishedShare?,
        _ distance: PublishedDistance?
    ) throws -> ScrutinyReport {
        let (now, before, names, achieved) = try fetch(
            Positions.known(upTo: event, asAt: span.to, fund: nil),
            Positions.known(upTo: event, asAt: span.from.adding(days: -1), fund: nil),
            QuarterCounts.outcomeNames(on: span.to, upTo: event),
            QuarterCounts.achieved(on: span.to, upTo: event)
        )
        // What was told before stays as it was, to the byte.
        let isLater = try fetch(Accruals.isTold(upTo: event))
        return ScrutinyReport(
            span,
            knownAt: event,
            runningOn: isLater ? try running(span, at: event) : nil,
            now: now.byHead,
            before: before.byHead,
            late: isLater ? try late(span, upTo: event) : nil,
            quarters: quarters,
            outcomeNames: names + achieved.map(\.name),
            fairShare: share,
            distance: distance,
            leastCount: settings.leastCount(on: span.to)
        )
    }

    /// The day of an event by which the period was not over.
    private func running(_ span: Span, at event: Int64) throws -> Day? {
        let day = try fetch(Events.recorded(event))?.day(in: settings.timeZone) ?? today
        return day <= span.to ? day : nil
    }

    /// Services of the period, and of days before it, that were accepted after it.
    private func late(_ span: Span, upTo event: Int64) throws -> ScrutinyReport.Late {
        let (now, before) = try fetch(
            Accruals.late(after: span.to, upTo: event),
            Accruals.late(after: span.from.adding(days: -1), upTo: event)
        )
        return ScrutinyReport.Late(now: now.byHead, before: before.byHead)
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
