import Panel
import Store

extension ReadingDesk {
    /// Everything that outcomes are read by: fetched once, however many are read.
    func measureBook() throws -> MeasureBook {
        let (measures, codes, instruments) = try fetch(
            Measures.rows,
            Measures.codes,
            Measures.instruments
        )
        return MeasureBook(
            measures,
            lists: Dictionary(grouping: codes, by: \.list)
                .mapValues { DatedCodes($0.map(\.code)) },
            instruments: instruments
        )
    }

    /// How outcomes are shown; where there is none, nothing is fetched for it.
    func showing(_ outcomes: [Outcomes.Outcome]) throws -> (Outcomes.Outcome) -> ShownOutcome {
        guard !outcomes.isEmpty else {
            let empty = MeasureBook([], lists: [:], instruments: [])
            return { [settings] in ShownOutcome($0, empty, settings, Suspensions()) }
        }
        return try showing(outcomes, by: measureBook())
    }

    func showing(
        _ outcomes: [Outcomes.Outcome],
        by book: MeasureBook
    ) throws -> (Outcomes.Outcome) -> ShownOutcome {
        let suspensions = try suspensions(beside: outcomes)
        return { [settings] in ShownOutcome($0, book, settings, suspensions) }
    }

    /// All suspensions of the children of those among these, as far as the officer may see them;
    /// one of these may be on its way to be saved.
    private func suspensions(beside outcomes: [Outcomes.Outcome]) throws -> Suspensions {
        let own = outcomes.filter(\.isSuspension)
        let children = Set(own.map(\.child)).sorted()
        let told = try fetchEach(
            children.parts(of: 500).map {
                Outcomes.suspensions(of: $0, reportedBy: reportingProvider)
            }
        ).flatMap(\.self)
        let known = Set(told.map(\.outcome))
        var suspensions = Suspensions()
        for one in told { suspensions.add(one.days, of: one.child, on: one.on) }
        for new in own where !known.contains(new.reference) {
            suspensions.add(new.reading.days ?? 0, of: new.child, on: new.on)
        }
        return suspensions
    }
}

extension Outcomes.Outcome {
    var isSuspension: Bool {
        reading.value == Suspensions.value && reading.days != nil && withdrawal == nil
    }
}
