import Money
import Panel
import Sheets
import Store

/// A file of invoices: a row for each line, the rows of one number together an invoice.
struct InvoiceSheet {
    private struct Row {
        let number: Int
        let invoice: InvoiceNumber
        let dated: Day
        let received: Day
        let line: InvoiceLineText
    }

    let entries: [InvoiceEntry]
    /// The first row of each entry.
    let rows: [Int]

    static let mostRows = 5000
    static let mostInvoices = 500

    static let columns = SheetColumns(
        needed: ["number", "dated", "line", "quantity", "price"],
        optional: ["received", "net", "vat"],
        informing: ["sessions"]
    )

    /// - Throws: all that is wrong, by row and column.
    init(reading sheet: IncomingSheet, at desk: Desk) throws {
        var faults: [CellFault] = []
        var rows: [Row] = []
        for row in sheet.rows where row.isFilledIn {
            var reading = Reading(row, faults)
            rows += [reading.read(at: desk)].compactMap { $0 }
            faults = reading.faults
        }
        let groups = Self.grouped(rows)
        for group in groups {
            faults += group.faults
        }
        if let refusal = SheetRefusal(faults.sorted { $0.row < $1.row }) {
            throw Refusal.sheet(refusal)
        }
        guard !groups.isEmpty else { throw Refusal.sheet(.noRows) }
        guard groups.count <= Self.mostInvoices else {
            throw Refusal.sheet(.tooManyRows(most: Self.mostInvoices))
        }
        entries = groups.map(\.entry)
        self.rows = groups.map(\.firstRow)
    }

    private struct Group {
        var rows: [Row]

        var firstRow: Int { rows[0].number }

        /// What is said of the whole invoice must be the same in each of its rows.
        var faults: [CellFault] {
            let first = rows[0]
            let tooMany =
                rows.count > InvoiceEntry.mostLines
                ? [
                    CellFault(
                        row: rows[InvoiceEntry.mostLines].number,
                        column: nil,
                        .invoice(.tooManyLines(InvoiceEntry.mostLines))
                    )
                ] : []
            return tooMany
                + rows.flatMap { row in
                    [
                        ("dated", row.dated == first.dated),
                        ("received", row.received == first.received),
                    ]
                    .filter { !$0.1 }.map { column, _ in
                        CellFault(
                            row: row.number,
                            column: column,
                            .invoice(.otherDay(row: first.number))
                        )
                    }
                }
        }

        var entry: InvoiceEntry {
            InvoiceEntry(
                number: rows[0].invoice,
                datedOn: rows[0].dated,
                receivedOn: rows[0].received,
                lines: rows.enumerated().map { AskedLine($1.line, position: $0 + 1) }
            )
        }
    }

    /// In the order of their first rows.
    private static func grouped(_ rows: [Row]) -> [Group] {
        var places: [String: Int] = [:]
        var groups: [Group] = []
        for row in rows {
            if let place = places[row.invoice.key] {
                groups[place].rows.append(row)
            } else {
                places[row.invoice.key] = groups.count
                groups.append(Group(rows: [row]))
            }
        }
        return groups
    }

    /// One row on its way: every cell is read, so that all of its faults are told at once.
    private struct Reading {
        private let row: IncomingSheet.Row
        private(set) var faults: [CellFault]

        init(_ row: IncomingSheet.Row, _ faults: [CellFault]) {
            self.row = row
            self.faults = faults
        }

        mutating func read(at desk: Desk) -> Row? {
            let largest = desk.settings.largestAmount
            let number = cell("number", InvoiceNumber.init)
            let received = row["received"].isEmpty ? nil : CellText.day(row["received"])
            let dated = cell("dated") { text throws(Refusal) in
                try desk.days(dated: CellText.day(text), received: nil).dated
            }
            let days = cell("received") { _ throws(Refusal) in
                try received.map { text throws(Refusal) in
                    try desk.days(dated: dated?.description ?? text, received: text).received
                } ?? desk.today
            }
            let orderLine = cell("line", OrderLineReference.init)
            let quantity = cell("quantity", Input.quantity)
            let price = cell("price") { text throws(Refusal) in
                try Input.amount(text, largest: largest)
            }
            let vat = cell("vat") { text throws(Refusal) in
                try Input.amountOrNone(text.isEmpty ? "0" : text, largest: largest)
            }
            guard let number, let dated, let days, orderLine != nil, quantity != nil, price != nil,
                vat != nil
            else { return nil }
            return line(largest).map {
                Row(number: row.number, invoice: number, dated: dated, received: days, line: $0)
            }
        }

        /// Every cell has been read by itself.
        private mutating func line(_ largest: Pence) -> InvoiceLineText? {
            let row = row
            let line = cell("quantity") { quantity throws(Refusal) in
                try InvoiceLineText(
                    orderLine: row["line"],
                    quantity: quantity,
                    price: row["price"],
                    vat: row["vat"].isEmpty ? "0" : row["vat"],
                    largest: largest
                )
            }
            guard let line, !row["net"].isEmpty else { return line }
            return cell("net") { text throws(Refusal) in
                try line.asking(net: Input.amount(text, largest: largest))
            }
        }

        private mutating func cell<Read>(
            _ column: String,
            _ read: (String) throws(Refusal) -> Read
        ) -> Read? {
            do {
                return try read(row[column])
            } catch {
                faults.append(CellFault(row: row.number, column: column, error))
                return nil
            }
        }
    }
}

extension IncomingSheet.Row {
    /// A row of the template in which nobody wrote is no invoice's.
    fileprivate var isFilledIn: Bool {
        ["number", "dated", "received"].contains { !self[$0].isEmpty }
    }
}
