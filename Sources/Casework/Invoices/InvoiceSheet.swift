import Foundation
import Money
import Panel
import Sheets

/// A file of invoices as it is read before its transaction: a row for each line of an invoice.
///
/// What only the day and the settings of the act can tell is judged by `entries(at:)`.
struct InvoiceSheet: Sendable {
    let rows: [Row]

    static let mostRows = 5000
    static let mostInvoices = 500

    static let columns = SheetColumns(
        needed: ["number", "dated", "line", "quantity", "price"],
        optional: ["received", "net", "vat"],
        informing: ["sessions"]
    )

    init(reading file: Data) throws(Refusal) {
        let sheet = try IncomingSheet(
            reading: file,
            columns: Self.columns,
            mostRows: Self.mostRows
        )
        rows = sheet.rows.filter(\.isFilledIn).map { Row($0) }
        guard !rows.isEmpty else { throw .sheet(.noRows) }
    }

    /// As much of a row as could be read: every cell is, so that all of its faults are told at once.
    struct Row: Sendable {
        /// As a spreadsheet numbers it.
        let number: Int
        private(set) var invoice: InvoiceNumber?
        private(set) var dated: Day?
        /// Nil where nothing is said.
        private(set) var received: Day?
        private(set) var line: InvoiceLineText?
        private(set) var faults: [Fault] = []
    }

    struct Fault: Sendable {
        let column: String
        let refusal: Refusal
    }
}

extension InvoiceSheet.Row {
    /// More than any setting allows, so that amounts are read before the setting is known.
    private static let beyondMoney = Pence(1_000_000_000_000_000)

    fileprivate init(_ row: IncomingSheet.Row) {
        number = row.number
        invoice = cell("number", of: row, InvoiceNumber.init)
        dated = cell("dated", of: row) { text throws(Refusal) in
            try Input.day(CellText.day(text))
        }
        if !row["received"].isEmpty {
            received = cell("received", of: row) { text throws(Refusal) in
                try Input.day(CellText.day(text))
            }
        }
        line = line(of: row)
    }

    private mutating func line(of row: IncomingSheet.Row) -> InvoiceLineText? {
        let most = Self.beyondMoney
        let vat = row["vat"].isEmpty ? "0" : row["vat"]
        let parts = [
            cell("line", of: row) { text throws(Refusal) in
                _ = try OrderLineReference(reading: text)
            },
            cell("quantity", of: row) { text throws(Refusal) in _ = try Input.quantity(text) },
            cell("price", of: row) { text throws(Refusal) in
                _ = try Input.amount(text, largest: most)
            },
            cell("vat", of: row) { _ throws(Refusal) in
                _ = try Input.amountOrNone(vat, largest: most)
            },
        ]
        guard !parts.contains(where: { $0 == nil }) else { return nil }
        let line = cell("quantity", of: row) { quantity throws(Refusal) in
            try InvoiceLineText(
                orderLine: row["line"],
                quantity: quantity,
                price: row["price"],
                vat: vat,
                largest: most
            )
        }
        guard let line, !row["net"].isEmpty else { return line }
        return cell("net", of: row) { text throws(Refusal) in
            try line.asking(net: Input.amount(text, largest: most))
        }
    }

    private mutating func cell<Read>(
        _ column: String,
        of row: IncomingSheet.Row,
        _ read: (String) throws(Refusal) -> Read
    ) -> Read? {
        do {
            return try read(row[column])
        } catch {
            faults.append(InvoiceSheet.Fault(column: column, refusal: error))
            return nil
        }
    }
}

extension IncomingSheet.Row {
    /// A row of the template in which nobody wrote is no invoice's.
    fileprivate var isFilledIn: Bool {
        ["number", "dated", "received"].contains { !self[$0].isEmpty }
    }
}
