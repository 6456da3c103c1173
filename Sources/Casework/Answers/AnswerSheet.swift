import Money
import Sheets

/// Answers as CSV: a row for each, a column for each property that any of them has.
package enum AnswerSheet {
    package static func csv(_ records: [[AnswerField]]) -> String {
        let labels = AnswerField.labels(of: records)
        let rows = records.map { fields in
            CSVLine.text(
                of: labels.map { label in cell(fields.first { $0.label == label }?.value) }
            )
        }
        return CSVLine.header(labels) + rows.joined()
    }

    private static func cell(_ value: Any?) -> SheetCell {
        guard let value, let single = AnswerValue(of: value) else { return .empty }
        return switch single {
        case .amount(let amount): .amount(amount)
        case .text(let text), .number(let text): .text(text)
        case .flag(let answer): .text(answer ? "yes" : "no")
        case .day(let day): .day(day)
        case .moment(let moment): .text(moment.description)
        case .words(let words): .text(words.joined(separator: ", "))
        }
    }
}
