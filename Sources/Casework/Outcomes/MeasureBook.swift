import Money
import Panel
import Store

/// How each measure is read, on whichever day: the one place where a value of any is judged,
/// whether it was reported, planned, or stood before.
struct MeasureBook {
    private let codes: [String: DatedCodes]

    init(at desk: ReadingDesk) throws {
        let lists = ["measure", "evidence"] + Measure.allCases.compactMap(\.list)
        let rows = try desk.fetchEach(lists.map(CodeLists.rows))
        codes = Dictionary(uniqueKeysWithValues: zip(lists, rows.map(DatedCodes.init)))
    }

    func code(_ text: String, of list: String, on day: Day) throws(Refusal) -> String {
        try (codes[list] ?? DatedCodes([])).read(text, of: list, on: day).code
    }

    /// A measure that the council uses on that day, and that this program can read.
    func measure(_ text: String, on day: Day) throws(Refusal) -> Measure {
        let code = try code(text, of: "measure", on: day)
        guard let measure = Measure(rawValue: code) else {
            throw .outcome(.valueUnreadable("this program cannot read the measure \(code)"))
        }
        return measure
    }

    func reading(
        _ value: String?,
        attended: String? = nil,
        possible: String? = nil,
        as measure: Measure,
        on day: Day
    ) throws(Refusal) -> Reading {
        let reading = try measure.read(value: value, attended: attended, possible: possible)
        guard let list = measure.list else { return reading }
        return Reading(value: try code(reading.value, of: list, on: day))
    }
}
