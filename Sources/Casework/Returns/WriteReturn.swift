package import Panel
import Reports
package import Sheets
import Store

/// A return as a file: as it was accepted to the byte, or as it stands.
package struct WriteReturn: Statement {
    package typealias Outlet = Spool

    package static let act = Act.seeReturns

    private enum Format: String, Choice {
        case json
        case csv
        case html
    }

    package var `return`: String
    /// json unless said, csv, or html to be read and printed.
    package var format: String?

    package init(return: String, format: String? = nil) {
        self.return = `return`
        self.format = format
    }

    package func write(at desk: ReadingDesk, on spool: Spool) throws -> Int {
        let entry = try desk.fundReturn(`return`)
        let format = try Input.choice(format ?? "json", of: Format.self, what: "format")
        let text =
            try format == .html ? page(of: entry, at: desk) : file(of: entry, format, at: desk)
        try spool.write(text)
        try spool.close()
        return text.utf8.count { $0 == UInt8(ascii: "\n") }
    }

    private func file(
        of entry: Returns.Entry,
        _ format: Format,
        at desk: ReadingDesk
    ) throws -> String {
        let files =
            if let frozen = try desk.fetch(Returns.frozen(entry.id)) {
                ReturnFiles(frozen)
            } else {
                try ReturnFiles(desk.figures(of: entry))
            }
        return format == .json ? files.document : files.sheet
    }

    private func page(of entry: Returns.Entry, at desk: ReadingDesk) throws -> String {
        let figures = try desk.figures(of: entry)
        let words = try desk.words(on: figures.to, upTo: figures.knownAtEvent)
        return ReturnDocument(figures, words).html
    }
}
