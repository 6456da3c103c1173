package import Money

/// Everything that an outcome is read by, as it holds on any day.
package struct MeasureBook: Sendable {
    private let measures: [String: [Measure]]
    let lists: [String: DatedCodes]
    private let instruments: [Instrument]

    /// The code list of what measures are called, and until when they are used.
    package static let names = "measure"
    /// The code list of levels of risk: the one that a package is proposed with is a reading as well.
    package static let levels = "level"
    /// The code list of what the family of an activity counts as.
    package static let groups = "grouping"

    /// - Parameters:
    ///   - measures: every row, the newest last.
    ///   - lists: every row of the lists that they name, of `names`, `groups` and anchors.
    ///   - instruments: every row, the newest last.
    package init(
        _ measures: [Measure],
        lists: [String: DatedCodes],
        instruments: [Instrument]
    ) {
        self.measures = Dictionary(grouping: measures, by: \.code)
        self.lists = lists
        self.instruments = instruments
    }

    /// The measures that the council uses on that day, and how each is read then.
    package func measures(on day: Day) -> [Measure] {
        (lists[Self.names]?.codes(on: day) ?? []).compactMap { row(of: $0, on: day) }
    }

    /// - Throws: `unknown-code`, `retired-code`, `no-reading`.
    package func measure(_ text: String, on day: Day) throws(Refusal) -> Measure {
        let code = try code(text, of: Self.names, on: day).code
        guard let measure = row(of: code, on: day) else { throw .outcome(.noReading(code)) }
        return measure
    }

    func row(of code: String, on day: Day) -> Measure? {
        measures[code]?.last { $0.from <= day }
    }

    /// The code list that its values are of; nil for numbers.
    package func list(of measure: String, on day: Day) -> String? {
        row(of: measure, on: day)?.list
    }

    /// What a value counts as: `eet`, `neet` or another word of the council's; nil for what is no
    /// activity.
    package func group(of measure: String, _ value: String, on day: Day) -> String? {
        guard let list = list(of: measure, on: day),
            let family = lists[list]?.code(value, on: day)?.family
        else { return nil }
        return lists[Self.groups]?.code(family, on: day)?.family
    }

    /// Whether staying is worth asking about: a start that is one by its kind, or an activity that
    /// counts as education, employment or training.
    package func isStart(_ measure: Measure, _ reading: Reading, on day: Day) -> Bool {
        measure.kind == .start || group(of: measure.code, reading.value, on: day) == "eet"
    }

    /// A code of a list that is in force on that day.
    func code(_ text: String, of list: String, on day: Day) throws(Refusal) -> DatedCodes.Row {
        try (lists[list] ?? DatedCodes([])).read(text, of: list, on: day)
    }

    /// A scale of an instrument that is in force on that day.
    func instrument(
        _ code: String,
        _ edition: String,
        _ domain: String,
        on day: Day
    ) throws(Refusal) -> Instrument {
        let newest = instruments.last {
            $0.code == code.lowercased() && $0.edition == edition.lowercased()
                && $0.domain == domain.lowercased() && $0.from <= day
        }
        guard let newest else { throw .outcome(.noInstrument) }
        if let last = newest.to, last < day {
            throw .input(.retiredCode(list: "instrument", code: newest.code, last: last))
        }
        return newest
    }
}
