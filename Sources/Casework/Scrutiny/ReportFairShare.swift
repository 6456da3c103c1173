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
        let year = try ShareYear(
            upTo: to,
            from: desk.settings.quarterYear.month,
            today: desk.today
        )
        let least = desk.settings.leastCount(on: desk.today)
        // That none of a group was funded says as much of each of them as that all were.
        let rule = Suppression(threshold: least, hidesNought: least > 1)
        let shares = try (kinds ?? ShareKind.allCases).map { kind in
            try desk.share(by: kind, year, rule)
        }
        return Answer(
            from: year.span.from,
            to: year.span.to,
            leastCount: least,
            caution: FairShare.caution,
            shares: shares
        )
    }
}

extension ReadingDesk {
    fileprivate func share(
        by kind: ShareKind,
        _ year: ShareYear,
        _ rule: Suppression
    ) throws -> FairShare {
        let counts = try fetchEach(year.spans.map { FairShares.counts(by: kind, in: $0) })
        guard let list = kind.characteristic?.rawValue else {
            let bands = settings.ageBands(on: year.span.to)
            let banded = counts.map { $0.map { $0.inBand(of: bands) } }
            return FairShare(by: kind, values: bands.names, banded, hiding: rule)
        }
        // What was asked about once stays a row, whatever has become of its code.
        let codes = try fetch(Rules.codes(list, on: year.span.to)).map(\.code)
        let others = Set(counts.joined().map(\.value)).subtracting(codes).sorted()
        return FairShare(by: kind, values: codes + others, counts, hiding: rule)
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
