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
            return { [settings] in ShownOutcome($0, empty, settings) }
        }
        let book = try measureBook()
        return { [settings] in ShownOutcome($0, book, settings) }
    }
}
