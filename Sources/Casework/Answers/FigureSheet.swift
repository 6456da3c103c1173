import Money
import Sheets

/// A report as CSV with a row for each figure: what it is about, its name, its value.
enum FigureSheet {
    /// The header, and the single values of each record.
    static func text(of records: [(part: String, item: String, record: Any)]) -> String {
        CSVLine.header(["part", "item", "figure", "value"])
            + records.map { part, item, record in
                fields(of: record).map { CSVLine.text(of: [.text(part), .text(item)] + $0) }
                    .joined()
            }.joined()
    }

    /// - Parameter count: nil is too small to be told.
    static func count(
        _ count: Int?,
        _ figure: String,
        _ part: String,
        _ item: String,
        least: Int
    ) -> String {
        total(count, figure, part, item, hidden: "fewer than \(least)")
    }

    /// - Parameter count: nil is not told, however large it is.
    static func total(
        _ count: Int?,
        _ figure: String,
        _ part: String,
        _ item: String,
        hidden: String = "not told"
    ) -> String {
        let told = count.map { SheetCell.number(Int64($0)) } ?? .text(hidden)
        return CSVLine.text(of: [.text(part), .text(item), .text(figure), told])
    }

    private static func fields(of record: Any) -> [[SheetCell]] {
        Mirror(reflecting: record).children.compactMap { child in
            guard let name = child.label, let value = AnswerValue(of: child.value) else {
                return nil
            }
            switch value {
            case .amount(let amount): return [.text(name.asLabel), .amount(amount)]
            case .text(let text): return [.text(name.asLabel), .text(text)]
            case .number(let text):
                return [.text(name.asLabel), Int64(text).map(SheetCell.number) ?? .text(text)]
            case .day(let day): return [.text(name.asLabel), .day(day)]
            case .flag, .moment, .words: return nil
            }
        }
    }
}
