import Foundation
import Money
import Panel
import Secrets
import Sheets
import Store

/// A file of outcomes as it is read before its transaction: notes sealed, and each row known by
/// what is in it.
struct OutcomeSheet: Sendable {
    struct Row: SheetRow {
        let number: Int
        let provider: String
        let report: RecordOutcome
        let id: ID
        let note: CaseText?
        /// Of all its cells, under the key.
        let digest: [UInt8]
    }

    let rows: [Row]

    /// The most rows that one file may have.
    static let mostRows = 5000

    static let columns = SheetColumns(
        needed: needed,
        optional: optional,
        informing: OutcomeTemplate.Informing.allCases.map(\.rawValue)
    )

    private static let needed = ["provider", "child", "package", "measure", "on", "evidence"]

    private static let optional = RecordOutcome.Column.allCases.map(\.rawValue)
        .filter { !needed.contains($0) }

    init(reading file: Data, keyring: Keyring, at now: Instant) throws(Refusal) {
        let sheet = try IncomingSheet(
            reading: file,
            columns: Self.columns,
            mostRows: Self.mostRows
        )
        let filled = sheet.rows.filter(\.isFilledIn)
        guard !filled.isEmpty else { throw .sheet(.noRows) }
        rows = filled.map { Row($0, keyring, at: now) }
    }
}

extension OutcomeSheet.Row {
    fileprivate init(_ row: IncomingSheet.Row, _ keyring: Keyring, at now: Instant) {
        let report = RecordOutcome(row)
        let id = ID.new(at: now)
        number = row.number
        provider = row["provider"]
        self.report = report
        self.id = id
        // A note that cannot be read is told when the row is judged.
        note = (try? report.readNote()).flatMap { note in
            note.map { keyring.sealed($0, of: id, as: "note") }
        }
        // Before plans were named a row had no such cell: one that names none is known as it was.
        let cells = RecordOutcome.Column.allCases.compactMap { column -> String? in
            switch column {
            case .planned: report.planned.map { "planned \($0)" }
            case .on: report.on
            default: row[column.rawValue]
            }
        }
        digest = keyring.fingerprint(Array(cells.joined(separator: "\u{1F}").utf8))
    }
}

extension IncomingSheet.Row {
    /// A row of the template that was left as it was reports nothing.
    fileprivate var isFilledIn: Bool {
        RecordOutcome.Column.allCases.contains { column in
            column != .beneficiary && OutcomeTemplate.given[column] == nil
                && !self[column.rawValue].isEmpty
        }
    }
}
