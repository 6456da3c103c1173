import Money
import Panel
import Reports
import Store

extension ReadingDesk {
    /// As the code lists called things on a day, as far as that was recorded up to an event: the
    /// same event gives the same words for ever.
    func words(on day: Day, upTo event: Int64) throws -> ReportWords {
        let labels = try fetch(
            CodeLists.labels(
                of: ["head", MeasureBook.names, MeasureBook.groups, Achieved.list],
                on: day,
                upTo: event
            )
        )
        func words(_ lists: Set<String>) -> [String: String] {
            Dictionary(
                labels.filter { lists.contains($0.list) }.map { ($0.code, $0.label) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        return ReportWords(
            heads: words(["head"]),
            counts: words([MeasureBook.names, MeasureBook.groups, Achieved.list])
        )
    }
}
