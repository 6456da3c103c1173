package import Panel
package import Sheets
import Store

/// A return as a file: as it was accepted to the byte, or as it stands.
package struct WriteReturn: Statement {
    package typealias Outlet = Spool

    package static let act = Act.seeReturns

    private enum Format: String, CaseIterable {
        case json
        case csv
    }

    package var `return`: String
    /// json unless said, or csv.
    package var format: String?

    package init(return: String, format: String? = nil) {
        self.return = `return`
        self.format = format
    }

    package func write(at desk: ReadingDesk, on spool: Spool) throws -> Int {
        let entry = try desk.fundReturn(`return`)
        let format = try Input.choice(format ?? "json", of: Format.self, what: "format")
        let files =
            if let frozen = try desk.fetch(Returns.frozen(entry.id)) {
                ReturnFiles(frozen)
            } else {
                try ReturnFiles(desk.figures(of: entry))
            }
        let text = format == .json ? files.document : files.sheet
        try spool.write(text)
        try spool.close()
        return text.utf8.count { $0 == UInt8(ascii: "\n") }
    }
}
