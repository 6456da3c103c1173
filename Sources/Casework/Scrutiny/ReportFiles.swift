import Panel
import Sheets

/// A report in each of its forms.
protocol ReportFiles {
    /// HTML that prints well.
    var page: String { get }
    /// CSV.
    var sheet: String { get }

    func document() throws -> String
}

enum ReportFormat: String, Choice {
    case html
    case json
    case csv

    /// The page unless said.
    init(reading text: String?) throws(Refusal) {
        self = try Input.choice(text ?? Self.html.rawValue, of: Self.self, what: "format")
    }
}

extension ReportFiles {
    /// Writes the form that was asked for.
    ///
    /// - Returns: how many lines it has.
    func write(as format: ReportFormat, on spool: Spool) throws -> Int {
        let text =
            switch format {
            case .html: page
            case .json: try document()
            case .csv: sheet
            }
        try spool.write(text)
        try spool.close()
        return text.utf8.count { $0 == UInt8(ascii: "\n") }
    }
}
