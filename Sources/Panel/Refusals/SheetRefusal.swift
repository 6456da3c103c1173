/// About a file that was sent in as CSV: what it is instead, or what is wrong in which cell.
///
/// No sentence here repeats what stands in the file: it may be a child's.
package enum SheetRefusal: Refusing {
    case tooLarge(megabytes: Int)
    case empty
    case workbook
    case otherEncoding(row: Int?)
    case rowTooLong(Int, kilobytes: Int)
    case semicolons
    case tabs
    case openQuotation
    case strayQuotation(row: Int)
    case columnTwice(String)
    case unknownColumn(position: Int, known: [String])
    case columnsMissing([String])
    case noRows
    case tooManyRows(most: Int)
    case faults([CellFault], more: Int)

    package var code: String {
        switch self {
        case .tooLarge: "file-too-large"
        case .empty: "file-empty"
        case .workbook: "file-is-a-workbook"
        case .otherEncoding: "file-not-utf8"
        case .rowTooLong: "row-too-long"
        case .semicolons: "separated-by-semicolons"
        case .tabs: "separated-by-tabs"
        case .openQuotation: "quotation-not-closed"
        case .strayQuotation: "quotation-misplaced"
        case .columnTwice: "column-twice"
        case .unknownColumn: "unknown-column"
        case .columnsMissing: "column-missing"
        case .noRows: "no-rows"
        case .tooManyRows: "too-many-rows"
        case .faults: "import-has-errors"
        }
    }

    package var sentence: String {
        switch self {
        case .tooLarge(let megabytes):
            "The file is over \(megabytes) MB: split it, or see whether it is the right one."
        case .empty: "The file is empty: send one with a header and rows under it."
        case .workbook:
            "This is a spreadsheet's own file, not CSV: save it as “CSV UTF-8 (comma "
                + "delimited)” and send that."
        case .otherEncoding(let row):
            "The file is not in UTF-8" + (row.map { " (row \($0))" } ?? ": it looks like UTF-16")
                + ": save it as “CSV UTF-8” and send that."
        case .rowTooLong(let row, let kilobytes):
            "Row \(row) is over \(kilobytes) KB long: look for a quotation mark that is never closed, "
                + "or whether this is the right file."
        case .semicolons:
            "The cells are separated by semicolons: save it as CSV with commas between them."
        case .tabs: "The cells are separated by tabs: save it as CSV with commas between them."
        case .openQuotation:
            "A quotation mark is opened and never closed, so that cells run into each other: "
                + "close it, or write two for one that belongs to the text."
        case .strayQuotation(let row):
            "Row \(row): a quotation mark stands inside a cell: put the whole cell in quotation "
                + "marks and write two for each inside it."
        case .columnTwice(let name): "The column “\(name)” stands there twice: take one out."
        case .unknownColumn(let position, let known):
            "The heading of column \(position) is none of: \(known.joined(separator: ", "))."
        case .columnsMissing(let names):
            "The header lacks: \(names.joined(separator: ", ")). The first row names the columns."
        case .noRows: "There is a header, but no row under it is filled in."
        case .tooManyRows(let most): "The file has more than \(most) rows: split it."
        case .faults(let faults, let more):
            "\(faults.count + more) \(faults.count + more == 1 ? "fault" : "faults") in the file: "
                + "nothing was taken in. Put right what is listed and send it again."
        }
    }

    package var faults: [CellFault] {
        if case .faults(let faults, _) = self { faults } else { [] }
    }

    /// How many faults are listed at once.
    package static let mostFaults = 100

    /// The refusal that lists these, or nil where there are none.
    package init?(_ faults: [CellFault]) {
        guard !faults.isEmpty else { return nil }
        self = .faults(
            Array(faults.prefix(Self.mostFaults)),
            more: max(faults.count - Self.mostFaults, 0)
        )
    }
}

/// What is wrong in one row of a file that came in, and in which column if it is in one.
package struct CellFault: Hashable, Sendable {
    /// As a spreadsheet numbers it: the header is row 1.
    package let row: Int
    package let column: String?
    package let code: String
    package let sentence: String

    package init(row: Int, column: String?, code: String, sentence: String) {
        self.row = row
        self.column = column
        self.code = code
        self.sentence = sentence
    }

    package init(row: Int, column: String?, _ refusal: Refusal) {
        self.init(row: row, column: column, code: refusal.code, sentence: refusal.sentence)
    }
}
