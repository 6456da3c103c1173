import Database
package import Money
package import Panel
import Reports
import Secrets
import Store

/// Publishes the report to scrutiny on whole quarters that are over, with fair share and distance of
/// the year so far.
///
/// From now on these quarters stay as they are told here, whatever is recorded later, so that no
/// report can be taken from another. Known at this act's event the report is the same to the byte.
package struct PublishReport: ActRequest {
    package static let act = Act.publishReport

    /// The first month of whole quarters, such as `2026-04`; the last whole quarter unless said.
    package var from: String?
    package var to: String?

    package init(from: String? = nil, to: String? = nil) {
        self.from = from
        self.to = to
    }

    package struct Answer: Codable, Sendable {
        /// As it is known at this event, the report is what was published.
        package let event: Int64
        package let from: Day
        package let to: Day
        /// Smaller counts are not told.
        package let leastCount: Int
        package let pageSha256: String
        package let documentSha256: String
        package let sheetSha256: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let period = try PublishedPeriod(from: from, to: to, today: desk.today)
        let (quarters, span) = (try period.quarters(), period.span)
        guard span.to < desk.today else { throw Refusal.input(.inTheFuture(span.to)) }
        let books = try PublishedBooks(in: span, upTo: desk.event, at: desk)
        if let other = books.report(endingFrom: span.to) {
            throw Refusal.publication(.alreadyPublished(other.span.to, event: other.event))
        }
        let figures = try desk.figures(of: quarters, upTo: desk.event, beside: books)
            .map { $0.published(at: desk.event) }
        let year = try desk.year(endingOn: span.to)
        let share = try year.map { try desk.newShare(of: $0, figures) }
        let distance = try year.map { try desk.newDistance(of: $0) }
        let files = ScrutinyFiles(
            try desk.scrutiny(
                on: span,
                figures,
                upTo: desk.event,
                share?.share,
                distance?.distance
            ),
            try desk.words(on: span.to, upTo: desk.event)
        )
        let report = Published.Report(
            event: desk.event,
            span: span,
            leastCount: desk.settings.leastCount(on: span.to),
            shares: try Published.Report.text(of: share?.share),
            distances: try Published.Report.text(of: distance?.distance)
        )
        desk.save(Published.insert(report, by: desk.officer.id))
        for figures in figures where figures.published == desk.event {
            desk.save(figures.rows)
        }
        for (kind, counts) in share?.counts ?? [] {
            desk.save(Published.keep(counts, by: kind, event: desk.event))
        }
        desk.save(Published.keep(distance?.counts ?? [], event: desk.event))
        let answer = try Answer(report, files)
        desk.record(
            "\(Month(of: span.from))..\(Month(of: span.to))",
            [
                "page_sha256": answer.pageSha256, "document_sha256": answer.documentSha256,
                "sheet_sha256": answer.sheetSha256,
            ]
        )
        return answer
    }
}

extension PublishReport.Answer {
    fileprivate init(_ report: Published.Report, _ files: ScrutinyFiles) throws {
        func hash(_ text: String) -> String { Link.text(Checksum.of(Array(text.utf8))) }
        event = report.event
        from = report.span.from
        to = report.span.to
        leastCount = report.leastCount
        pageSha256 = hash(files.page)
        documentSha256 = hash(try files.document())
        sheetSha256 = hash(files.sheet)
    }
}

extension QuarterFigures {
    /// Of a draft the same, published now.
    fileprivate func published(at event: Int64) -> QuarterFigures {
        QuarterFigures(
            from: from,
            outputs: outputs,
            outcomes: outcomes,
            achieved: achieved,
            published: published ?? event,
            leastCount: leastCount
        )
    }

    /// What is kept of it.
    fileprivate var rows: [SQL] {
        guard let published else { return [] }
        return Published.keep(outputs, .output, of: from, event: published)
            + Published.keep(outcomes, .outcome, of: from, event: published)
    }
}

extension ReadingDesk {
    /// The year so far; nothing where no quarter of the council's year ends then.
    fileprivate func year(endingOn day: Day) throws -> YearSoFar? {
        let began = settings.quarterYear.month
        guard (day.month - began + 12) % 3 == 2 else { return nil }
        return try YearSoFar(upTo: "\(Month(of: day))", from: began, today: today)
    }

    fileprivate func newShare(
        of year: YearSoFar,
        _ figures: [QuarterFigures]
    ) throws -> (share: PublishedShare, counts: [(kind: ShareKind, counts: [ShareCount])]) {
        let earlier = year.quarters.filter { quarter in
            !figures.contains { $0.from == quarter.from }
        }
        let books = try PublishedBooks(in: year.span, upTo: .max, at: self)
        let others = try self.figures(of: earlier, upTo: .max, beside: books)
        return try newShare(
            of: year,
            beside: others + figures.filter { year.span.contains($0.from) }
        )
    }
}
