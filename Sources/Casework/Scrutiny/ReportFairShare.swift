package import Money
package import Panel
package import Reports
import Store

/// Whether children are funded, deferred and refused alike, and begin as soon: by sex, ethnicity,
/// SEND, care status and age band.
///
/// Of the year so far, at the end of a quarter; what is told of a few is hidden.
package struct ReportFairShare: LookUp {
    package static let act = Act.seeFairShare
    package static let choices = ["by": Input.words(of: ShareKind.self)]

    /// The last month of a quarter, such as `2026-09`; the last that is over unless said.
    package var to: String?
    /// sex, ethnicity, send, care or age-band; each of them unless said.
    package var by: String?

    package init(to: String? = nil, by: String? = nil) {
        self.to = to
        self.by = by
    }

    package struct Answer: Codable, Sendable {
        /// The year's first day: whoever something was proposed for since then is counted once.
        package let from: Day
        package let to: Day
        /// Smaller counts are not told.
        package let leastCount: Int
        package let caution: String
        package let shares: [FairShare]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let kinds = try by.map { [try Input.choice($0, of: ShareKind.self, what: "kind")] }
        let share = try desk.fairShare(upTo: to, by: kinds ?? ShareKind.allCases)
        return Answer(
            from: share.from,
            to: share.to,
            leastCount: share.leastCount,
            caution: FairShare.caution,
            shares: share.shares
        )
    }
}

extension ReadingDesk {
    /// What was published of a year so far stays as it was told.
    func fairShare(upTo to: String?, by kinds: [ShareKind]) throws -> PublishedShare {
        let year = try YearSoFar(upTo: to, from: settings.quarterYear.month, today: today)
        let told = try ToldYear(of: year, at: self) { try $0.share() }
        if let share = told[to: year.span.to] {
            return PublishedShare(
                from: share.from,
                to: share.to,
                leastCount: share.leastCount,
                shares: share.shares.filter { kinds.map(\.rawValue).contains($0.by) }
            )
        }
        return PublishedShare(
            from: year.span.from,
            to: year.span.to,
            leastCount: settings.leastCount(on: today),
            shares: try kinds.map { try count(by: $0, year, told).share(hiding: rule) }
        )
    }

    /// That none of a group was funded says as much of each of them as that all were.
    private var rule: Suppression {
        let least = settings.leastCount(on: today)
        return Suppression(threshold: least, hidesNought: least > 1)
    }

    /// What of a year is told, and what it was counted from.
    ///
    /// - Parameter quarters: what is told of its quarters beside it.
    func newShare(
        of year: YearSoFar,
        beside quarters: [QuarterFigures]
    ) throws -> (share: PublishedShare, counts: [(kind: ShareKind, counts: [ShareCount])]) {
        let told = try ToldYear(of: year, at: self) { try $0.share() }
        let counted = try ShareKind.allCases.map { try count(by: $0, year, told) }
        let totals = ShareTotals(quarters)
        let share = PublishedShare(
            from: year.span.from,
            to: year.span.to,
            leastCount: settings.leastCount(on: today),
            shares: counted.map { $0.share(beside: totals, hiding: rule) }
        )
        return (share, counted.map { ($0.kind, $0.counts[$0.counts.count - 1]) })
    }

    private func count(
        by kind: ShareKind,
        _ year: YearSoFar,
        _ told: ToldYear<PublishedShare>
    ) throws -> CountedShare {
        let bands = settings.ageBands(on: year.span.to)
        let counts = try year.spans.map { span in
            if let event = told.event(to: span.to) {
                return try fetch(Published.shares(of: kind, at: event))
            }
            let counts = try fetch(FairShares.counts(by: kind, in: span))
            return kind == .ageBand ? counts.map { $0.inBand(of: bands) } : counts
        }
        let published = year.spans.map { span in
            told[to: span.to]?.shares.first { $0.by == kind.rawValue }
        }
        let codes = try kind.characteristic.map { list in
            try fetch(Rules.codes(list.rawValue, on: year.span.to))
        }
        // What was asked about once stays a row, whatever has become of its code.
        let named = codes?.map(\.code) ?? bands.names
        let others = Set(counts.joined().map(\.value)).subtracting(named).sorted()
        return CountedShare(
            kind: kind,
            values: named + others,
            labels: Dictionary((codes ?? []).map { ($0.code, $0.label) }) { first, _ in first },
            counts: counts,
            published: published
        )
    }
}

/// A year's quarters' ends, counted by one thing that is known of children.
private struct CountedShare {
    let kind: ShareKind
    let values: [String]
    let labels: [String: String]
    let counts: [[ShareCount]]
    let published: [FairShare?]

    func share(beside: ShareTotals = ShareTotals(), hiding rule: Suppression) -> FairShare {
        FairShare(
            by: kind,
            values: values,
            labels: labels,
            counts,
            published: published,
            beside: beside,
            hiding: rule
        )
    }
}

extension ShareCount {
    fileprivate func inBand(of bands: AgeBands) -> ShareCount {
        ShareCount(
            value: bands.name(of: Int(value)),
            standing: standing,
            wait: wait,
            children: children
        )
    }
}
