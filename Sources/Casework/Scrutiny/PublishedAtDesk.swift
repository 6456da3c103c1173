import Foundation
import Money
import Panel
import Reports
import Store

/// What the public was told up to an event.
struct PublishedBooks {
    private let reports: [Published.Report]
    private let counts: [Day: [(part: Published.Part, counted: Counted)]]

    init(in span: Span, upTo event: Int64, at desk: ReadingDesk) throws {
        let (reports, counts) = try desk.fetch(
            Published.reports(upTo: event),
            Published.counts(in: span, upTo: event)
        )
        self.reports = reports
        self.counts = Dictionary(grouping: counts, by: \.quarter).mapValues { counts in
            counts.map { ($0.part, $0.counted) }
        }
    }

    /// The first report that told of a quarter: later ones repeat it.
    func report(of quarter: Span) -> Published.Report? {
        reports.first { $0.span.covers(quarter) }
    }

    /// - Parameter achieved: what of that was counted of the quarter then.
    func figures(of quarter: Span, _ achieved: [Achieved]) -> QuarterFigures? {
        report(of: quarter).map { report in
            let counts = counts[quarter.from] ?? []
            func part(_ part: Published.Part) -> [Counted] {
                counts.filter { $0.part == part }.map(\.counted)
            }
            return QuarterFigures(
                from: quarter.from,
                outputs: part(.output),
                outcomes: part(.outcome),
                achieved: achieved,
                published: report.event,
                leastCount: report.leastCount
            )
        }
    }

    /// The report whose period ended on that day.
    func report(to day: Day) -> Published.Report? { reports.first { $0.span.to == day } }

    /// The newest whose period ended then or later.
    func report(endingFrom day: Day) -> Published.Report? { reports.last { $0.span.to >= day } }
}

extension Published.Report {
    func share() throws -> PublishedShare? { try Self.read(shares) }

    func distance() throws -> PublishedDistance? { try Self.read(distances) }

    private static func read<Told: Decodable>(_ text: String?) throws -> Told? {
        try text.map { try JSONDecoder().decode(Told.self, from: Data($0.utf8)) }
    }

    /// As it is kept.
    static func text(of told: (some Encodable)?) throws -> String? {
        try told.map { told in
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(told), as: UTF8.self)
        }
    }
}

/// What the public was told of a year so far, at the ends of its quarters.
struct ToldYear<Told: ToldSoFar> {
    private var told: [Day: (event: Int64, told: Told)] = [:]

    /// - Parameter part: what of a report it is about.
    init(
        of year: YearSoFar,
        at desk: ReadingDesk,
        _ part: (Published.Report) throws -> Told?
    ) throws {
        for report in try desk.fetch(Published.reports(upTo: .max)) {
            guard let part = try part(report), part.from == year.span.from else { continue }
            told[part.to] = (report.event, part)
        }
    }

    func event(to day: Day) -> Int64? { told[day]?.event }

    subscript(to day: Day) -> Told? { told[day]?.told }
}

/// Of a year from its first day to the end of one of its quarters.
protocol ToldSoFar {
    var from: Day { get }
    var to: Day { get }
}

extension PublishedShare: ToldSoFar {}
extension PublishedDistance: ToldSoFar {}

extension ReadingDesk {
    /// What is told of some quarters, as it is known at an event; of those that were published, as it
    /// was then.
    func figures(
        of quarters: [Span],
        upTo event: Int64,
        beside books: PublishedBooks
    ) throws -> [QuarterFigures] {
        let achieved = try fetchEach(
            quarters.map { quarter in
                let known = books.report(of: quarter)?.event ?? event
                return QuarterCounts.achieved(on: quarter.to, upTo: known)
            }
        )
        let all = zip(quarters, achieved).map { (quarter: $0, achieved: $1) }
        let drafts = all.filter { books.report(of: $0.quarter) == nil }
        let outputs = try fetchEach(
            drafts.map { QuarterCounts.outputs(in: $0.quarter, fund: nil, upTo: event) }
        )
        let outcomes = try fetchEach(
            drafts.map {
                QuarterCounts.outcomes(in: $0.quarter, fund: nil, upTo: event, and: $0.achieved)
            }
        )
        let least = quarters.last.map { settings.leastCount(on: $0.to) } ?? 1
        let counted = zip(drafts, zip(outputs, outcomes)).map { draft, counts in
            QuarterFigures(
                from: draft.quarter.from,
                outputs: counts.0,
                outcomes: counts.1,
                achieved: draft.achieved,
                published: nil,
                leastCount: least
            )
        }
        let told = all.compactMap { books.figures(of: $0.quarter, $0.achieved) }
        return (told + counted).sorted { $0.from < $1.from }
    }
}
