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
            let values = Dictionary(fields.map { ($0.label, $0.single) }) { first, _ in first }
            try spool.write(CSVLine.text(of: labels.map { Self.cell(values[$0] ?? nil) }))
        }
    }

    package func close() throws {
        try spool.close()
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
