import Panel
package import Sheets

/// A statement that is a table: CSV for programs, or a workbook for people.
package protocol SheetStatement: Statement where Outlet == any OutgoingSheet {
    /// What the table and its file are called.
    static var title: String { get }
    static var headings: [SheetHeading] { get }
}

/// The kinds of file that a table leaves in.
package enum SheetFormat: String, Choice {
    case csv
    case xlsx

    /// As a browser is told.
    package var contentType: String {
        switch self {
        case .csv: "text/csv"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}

extension SheetStatement {
    /// Makes the file that it is written on.
    package static func sheet(
        at path: String,
        as format: SheetFormat
    ) throws(Unwritten) -> any OutgoingSheet {
        switch format {
        case .csv: try CSVSheet(path: path, headings)
        case .xlsx: try Workbook(path: path, title: title, headings)
        }
    }

    /// The file's own name, `ledger.csv`.
    package static func fileName(as format: SheetFormat) -> String {
        "\(title.lowercased()).\(format.rawValue)"
    }
}
