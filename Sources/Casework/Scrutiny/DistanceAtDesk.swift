import Money
import Panel
import Reports
import Store

extension ReadingDesk {
    /// How far the children came of whom support ended in the year so far.
    ///
    /// What was published of it stays as it was told.
    func distance(upTo to: String?) throws -> PublishedDistance {
        let year = try YearSoFar(upTo: to, from: settings.quarterYear.month, today: today)
        let told = try ToldYear(of: year, at: self) { try $0.distance() }
        return try told[to: year.span.to] ?? count(year, told).distance
    }

    /// What of a year is told, and what it was counted from.
    func newDistance(
        of year: YearSoFar
    ) throws -> (distance: PublishedDistance, counts: [DistanceCount]) {
        try count(year, ToldYear(of: year, at: self) { try $0.distance() })
    }

    private func count(
        _ year: YearSoFar,
        _ told: ToldYear<PublishedDistance>
    ) throws -> (distance: PublishedDistance, counts: [DistanceCount]) {
        let counts = try year.spans.map { span in
            if let event = told.event(to: span.to) {
                return try fetch(Published.distances(at: event))
            }
            return try distances(in: span)
        }
        let published = year.spans.map { told[to: $0.to]?.distances ?? [] }
        let labels = try DistanceLabels(on: year.span.to, at: self)
        let least = settings.leastCount(on: today)
        let newest = counts[counts.count - 1]
        let distance = PublishedDistance(
            from: year.span.from,
            to: year.span.to,
            leastCount: least,
            distances: Set(newest.map(\.key)).sorted().map { key in
                Distance(
                    key,
                    called: labels.label(of: key),
                    counts,
                    published: published.map { $0.first { $0.key == key } },
                    hiding: Suppression(threshold: least)
                )
            }
        )
        return (distance, newest)
    }

    private func distances(in span: Span) throws -> [DistanceCount] {
        let rule = settings.distanceRule(on: span.to)
        let days = try fetch(Distances.days(in: span))
        return try fetch(
            Distances.counts(
                in: span,
                starts: Set(days.map(\.start)).sorted().map {
                    ($0, rule.baseline.span(around: $0))
                },
                ends: Set(days.map(\.end)).sorted().map { ($0, rule.exit.span(around: $0)) }
            )
        )
    }
}

/// What people call what is measured.
private struct DistanceLabels {
    private let measures: [String: Measure]
    private let scales: [String: String]
    private let names: [String: [String: String]]

    init(on day: Day, at desk: ReadingDesk) throws {
        let (measures, instruments) = try desk.fetch(Measures.rows, Measures.instruments)
        self.measures = Dictionary(measures.map { ($0.code, $0) }) { $1 }
        scales = Dictionary(
            instruments.map { (Self.scale($0.code, $0.edition, $0.domain), $0.label) }
        ) { $1 }
        let lists = [MeasureBook.names] + Set(measures.compactMap(\.domains)).sorted()
        let codes = try desk.fetchEach(lists.map { Rules.codes($0, on: day) })
        names = Dictionary(
            zip(lists, codes).map { list, codes in
                (list, Dictionary(codes.map { ($0.code, $0.label) }) { first, _ in first })
            }
        ) { first, _ in first }
    }

    func label(of key: DistanceKey) -> String {
        let measure = measures[key.measure]
        var label =
            scales[Self.scale(key.instrument, key.edition, key.domain)].map {
                "\($0) (\(key.edition))"
            } ?? names[MeasureBook.names]?[key.measure] ?? key.measure
        if key.instrument.isEmpty, !key.domain.isEmpty {
            let domain = measure?.domains.flatMap { names[$0]?[key.domain] }
            label += ": \(domain ?? key.domain)"
        }
        return key.beneficiary == .family && measure?.whose == nil ? label + ", family" : label
    }

    private static func scale(_ instrument: String, _ edition: String, _ domain: String) -> String {
        "\(instrument) \(edition) \(domain)"
    }
}
