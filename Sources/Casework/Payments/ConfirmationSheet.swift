import Foundation
import Money
import Panel
import Sheets

/// The bank's file as it is read before its transaction: rows read, and what cannot be read listed.
struct ConfirmationSheet: Sendable {
    let rows: [BankRow]
    let faults: [CellFault]

    static let columns = SheetColumns(
        needed: ["payment", "amount", "status"],
        optional: ["paid_on", "bank_reference"]
    )
    /// The most rows that one file may have.
    static let mostRows = 20_000

    init(reading file: Data) throws(Refusal) {
        let sheet = try IncomingSheet(
            reading: file,
            columns: Self.columns,
            mostRows: Self.mostRows
        )
        var rows: [BankRow] = []
        var faults: [CellFault] = []
        var seen: Set<String> = []
        for row in sheet.rows {
            var reading = Reading(row)
            let read = reading.read()
            faults += reading.faults
            guard let read else { continue }
            if seen.insert(read.payment).inserted {
                rows.append(read)
            } else {
                faults.append(
                    CellFault(
                        row: row.number,
                        column: "payment",
                        code: "payment-twice",
                        sentence: "This payment stands in the file twice: take one row out."
                    )
                )
            }
        }
        self.rows = rows
        self.faults = faults
    }

    /// One row, cell by cell.
    private struct Reading {
        private let row: IncomingSheet.Row
        private(set) var faults: [CellFault] = []

        init(_ row: IncomingSheet.Row) {
            self.row = row
        }

        /// Nil where something cannot be read.
        mutating func read() -> BankRow? {
            let payment = cell("payment") { text throws(Refusal) in
                try Noun.payment.read(text)
            }
            let amount = cell("amount") { text throws(Refusal) in
                try Input.amount(text, largest: Pence(10_000_000_000_000))
            }
            let status = cell("status") { text throws(Refusal) in
                try Input.choice(text, of: BankRow.Status.self, what: "status")
            }
            let needsDay = status == .paid || !row["paid_on"].isEmpty
            let day =
                needsDay
                ? cell("paid_on") { text throws(Refusal) in
                    try Input.day(CellText.day(text))
                } : nil
            let reference =
                row["bank_reference"].isEmpty
                ? nil
                : cell("bank_reference") { text throws(Refusal) in
                    try PaperReference(reading: text, what: "bank's reference").text
                }
            guard faults.isEmpty, let payment, let amount, let status else { return nil }
            return BankRow(
                number: row.number,
                payment: payment,
                amount: amount,
                status: status,
                on: day,
                bankReference: reference
            )
        }

        private mutating func cell<Read>(
            _ column: String,
            _ read: (String) throws(Refusal) -> Read
        ) -> Read? {
            do throws(Refusal) {
                return try read(row[column])
            } catch {
                faults.append(CellFault(row: row.number, column: column, error))
                return nil
            }
        }
    }
}
