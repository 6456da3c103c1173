import CLibXLSX
import Foundation
import Money

/// A table as an Excel workbook: real numbers and dates, a header that stays in sight, and totals
/// that are formulas.
///
/// Rows go to the disk as they are added (libxlsxwriter's constant memory), so they come in order.
package final class Workbook: OutgoingSheet {
    package let mostRows: Int? = Int(LXW_ROW_MAX) - 2
    let book: UnsafeMutablePointer<lxw_workbook>
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let formats: Formats
    var row: lxw_row_t = 1
    /// Of the amounts so far, by column: what a formula comes to is written beside it, for whoever
    /// reads the file without working it out.
    private var sums: [Int: Pence] = [:]
    /// What is picked from, in the order in which it is laid out on a sheet of its own.
    var offered: [SheetChoices] = []

    struct Formats {
        let bold: UnsafeMutablePointer<lxw_format>?
        let money: UnsafeMutablePointer<lxw_format>?
        let total: UnsafeMutablePointer<lxw_format>?
        let day: UnsafeMutablePointer<lxw_format>?

        init(_ book: UnsafeMutablePointer<lxw_workbook>) {
            bold = workbook_add_format(book)
            format_set_bold(bold)
            money = workbook_add_format(book)
            format_set_num_format(money, "#,##0.00")
            total = workbook_add_format(book)
            format_set_num_format(total, "#,##0.00")
            format_set_bold(total)
            format_set_top(total, UInt8(LXW_BORDER_THIN.rawValue))
            day = workbook_add_format(book)
            format_set_num_format(day, "dd mmm yyyy")
        }
    }

    package init(path: String, title: String, _ headings: [SheetHeading]) throws(Unwritten) {
        var options = lxw_workbook_options()
        options.constant_memory = UInt8(LXW_TRUE.rawValue)
        guard let book = workbook_new_opt(path, &options),
            let sheet = workbook_add_worksheet(book, title)
        else { throw Unwritten(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        self.book = book
        self.sheet = sheet
        formats = Formats(book)
        worksheet_freeze_panes(sheet, 1, 0)
        for (column, heading) in headings.enumerated() {
            let column = lxw_col_t(column)
            worksheet_set_column(sheet, column, column, Double(heading.width), nil)
            try check(worksheet_write_string(sheet, 0, column, heading.name, formats.bold))
        }
    }

    package func add(_ cells: [SheetCell]) throws(Unwritten) {
        for (column, cell) in cells.enumerated() {
            if case .amount(let amount) = cell { sums[column, default: .zero] += amount }
            try check(write(cell, lxw_col_t(column)))
        }
        row += 1
    }

    package func addTotals(_ label: String, of columns: Range<Int>) throws(Unwritten) {
        try check(worksheet_write_string(sheet, row, 0, label, formats.bold))
        for column in columns {
            let name = Self.name(ofColumn: column)
            // The last row with figures, as a spreadsheet counts.
            let formula = row > 1 ? "=SUM(\(name)2:\(name)\(row))" : "=0"
            try check(
                worksheet_write_formula_num(
                    sheet,
                    row,
                    lxw_col_t(column),
                    formula,
                    formats.total,
                    Double((sums[column] ?? .zero).count) / 100
                )
            )
        }
        row += 1
    }

    package func close() throws(Unwritten) {
        if !offered.isEmpty { try writeChoices() }
        try check(workbook_close(book))
    }

    private func write(_ cell: SheetCell, _ column: lxw_col_t) -> lxw_error {
        switch cell {
        // A text is written as text and never as a formula: it needs no guard.
        case .text(let text): worksheet_write_string(sheet, row, column, text, nil)
        case .amount(let amount):
            // Excel holds every number as a double; pence below 2^53 survive it.
            worksheet_write_number(
                sheet,
                row,
                column,
                Double(amount.count) / 100,
                formats.money
            )
        case .quantity(let quantity):
            worksheet_write_number(sheet, row, column, Double(quantity.thousandths) / 1000, nil)
        case .number(let number): worksheet_write_number(sheet, row, column, Double(number), nil)
        case .day(let day): write(day, column)
        case .empty: LXW_NO_ERROR
        }
    }

    private func write(_ day: Day, _ column: lxw_col_t) -> lxw_error {
        var date = lxw_datetime()
        date.year = Int32(day.year)
        date.month = Int32(day.month)
        date.day = Int32(day.day)
        return worksheet_write_datetime(sheet, row, column, &date, formats.day)
    }

    /// Columns are called A to Z, then AA and on.
    static func name(ofColumn column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? letter : name(ofColumn: column / 26 - 1) + letter
    }

    func check(_ error: lxw_error) throws(Unwritten) {
        guard error == LXW_NO_ERROR else { throw Unwritten(error) }
    }
}

extension Unwritten {
    /// What the library says.
    init(_ error: lxw_error) {
        self.init(String(cString: lxw_strerror(error)))
    }
}
