import Foundation
import Money
import Panel
import Secrets
import Sheets
import Store

/// A file of sessions as it is read before its transaction: cells read and notes sealed.
struct SessionSheet: Sendable {
    struct Row: SheetRow {
        /// As a spreadsheet numbers it.
        let number: Int
        let reading: SessionText.Reading
        let id: ID
        let note: CaseText?
    }

    let rows: [Row]

    /// The most rows that one file may have.
    static let mostRows = 20_000

    static let columns = SheetColumns(
        needed: ["line", "date", "attendance"],
        optional: ["start", "minutes", "quantity", "note"],
        informing: ["service", "unit", "left"]
    )

    init(reading file: Data, keyring: Keyring, at now: Instant) throws(Refusal) {
        let sheet = try IncomingSheet(
            reading: file,
            columns: Self.columns,
            mostRows: Self.mostRows
        )
        let filled = sheet.rows.filter(\.isFilledIn)
        guard !filled.isEmpty else { throw .sheet(.noRows) }
        rows = filled.map { row in
            let id = ID.new(at: now)
            let reading = SessionText(row).read()
            return Row(
                number: row.number,
                reading: reading,
                id: id,
                note: reading.report?.note.map { keyring.sealed($0, of: id, as: "note") }
            )
        }
    }
}

extension IncomingSheet.Row {
    /// A row of the template that was left as it was is no session.
    fileprivate var isFilledIn: Bool {
        ["date", "attendance", "start", "minutes", "quantity", "note"].contains {
            !self[$0].isEmpty
        }
    }
}

extension SessionText {
    fileprivate init(_ row: IncomingSheet.Row) {
        self.init(
            line: row["line"],
            on: CellText.day(row["date"]),
            start: row.filled("start").map(CellText.time),
            minutes: row.filled("minutes"),
            attendance: row["attendance"],
            quantity: row.filled("quantity"),
            note: row.filled("note")
        )
    }
}
