import Money

/// One row of a CSV file that leaves: RFC 4180, in UTF-8, ended by CR and LF.
package enum CSVLine {
    /// Text that a spreadsheet would run as a formula is guarded; numbers are left numbers.
    package static func text(of cells: [SheetCell]) -> String {
        var bytes: [UInt8] = []
        append(cells, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first row: names of ours, which need no guard.
    package static func header(_ names: [String]) -> String {
        text(of: names.map { .text($0) })
    }

    /// The same row behind what is there: a file of a million rows is made without a text for each.
    static func append(_ cells: [SheetCell], to bytes: inout [UInt8]) {
        for (column, cell) in cells.enumerated() {
            if column > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .text(let text): append(text: text, to: &bytes)
            case .amount(let amount): amount.write(to: &bytes)
            case .quantity(let quantity): bytes += quantity.description.utf8
            case .number(let number): bytes += String(number).utf8
            case .day(let day): bytes += day.description.utf8
            case .empty: break
            }
        }
        bytes += "\r\n".utf8
    }

    private static func append(text: String, to bytes: inout [UInt8]) {
        var text = CellText.guarded(text)
        text.withUTF8 { letters in
            guard needsQuotes(letters) else {
                bytes.append(contentsOf: letters)
                return
            }
            bytes.append(quote)
            for letter in letters {
                if letter == quote { bytes.append(quote) }
                bytes.append(letter)
            }
            bytes.append(quote)
        }
    }

    private static func needsQuotes(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = letters.first, let last = letters.last else { return false }
        if first == space || last == space { return true }
        for letter in letters
        where letter == comma || letter == quote || letter == carriageReturn || letter == lineFeed {
            return true
        }
        return false
    }

    private static let quote = UInt8(ascii: "\"")
    private static let space = UInt8(ascii: " ")
    private static let comma = UInt8(ascii: ",")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")
}
