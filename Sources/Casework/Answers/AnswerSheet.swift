import Money
import Sheets

/// Answers as a CSV file on its way out: a row for each, a column for each of their properties.
///
/// Used from one thread at a time.
package final class AnswerSheet {
    private let spool: Spool
    private var labels: [String] = []

    package init(path: String) throws {
        spool = try Spool(path: path)
    }

    /// The first rows say which columns there are.
    package func write(_ records: [[AnswerField]]) throws {
        if labels.isEmpty, !records.isEmpty {
            labels = AnswerField.labels(of: records)
            try spool.write(CSVLine.header(labels))
        }
        for fields in records {
            let cells = Dictionary(fields.map { ($0.label, Self.cell($0)) }) { first, _ in first }
            try spool.write(CSVLine.text(of: labels.map { cells[$0] ?? .empty }))
        }
    }

    package func close() throws {
        try spool.close()
    }

    /// Words by words, as an event's facts are, stand in one cell.
    private static func cell(_ field: AnswerField) -> SheetCell {
        guard let words = field.value as? [String: String] else { return cell(field.single) }
        let text = words.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return .text(text.joined(separator: "; "))
    }

    private static func cell(_ single: AnswerValue?) -> SheetCell {
        switch single {
        case nil: .empty
        case .amount(let amount): .amount(amount)
        case .text(let text): .text(text)
        case .number(let text): Int64(text).map(SheetCell.number) ?? .text(text)
        case .flag(let answer): .text(answer ? "yes" : "no")
        case .day(let day): .day(day)
        case .moment(let moment): .text(moment.description)
        case .words(let words): .text(words.joined(separator: ", "))
        }
    }
}
