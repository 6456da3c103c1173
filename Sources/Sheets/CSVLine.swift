import Money

/// One row of a CSV file that leaves: RFC 4180, in UTF-8, ended by CR and LF.
package enum CSVLine {
    /// Text that a spreadsheet would run as a formula is guarded; numbers are left numbers.
    package static func text(of cells: [SheetCell]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            if column > 0 { line += "," }
            line += text(of: cell)
        }
        return line + "\r\n"
    }

    /// The first row: names of ours, which need no guard.
    package static func header(_ names: [String]) -> String {
        text(of: names.map { .text($0) })
    }

    private static func text(of cell: SheetCell) -> String {
        switch cell {
        case .text(let text): quoted(CellText.guarded(text))
        case .amount(let amount): amount.decimal
        case .quantity(let quantity): quantity.description
        case .number(let number): String(number)
        case .day(let day): day.description
        case .empty: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        let letters = text.utf8
        let isPlain = letters.allSatisfy { letter in
            letter != UInt8(ascii: ",") && letter != UInt8(ascii: "\"")
                && letter != UInt8(ascii: "\r") && letter != UInt8(ascii: "\n")
        }
        let space = UInt8(ascii: " ")
        guard !isPlain || letters.first == space || letters.last == space else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
