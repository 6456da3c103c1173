import CLibXLSX

// What a person picks from stands on a second sheet, `Codes`: each list a column, and beside it what
// its codes mean. A list of a cell's own could have 255 characters, which codes soon exceed.
extension Workbook {
    package func offer(_ choices: SheetChoices, in column: Int, ofRows count: Int) {
        guard !choices.choices.isEmpty else { return }
        let place = offered.firstIndex(of: choices) ?? offered.count
        if place == offered.count { offered.append(choices) }
        guard count > 0 else { return }
        let letter = Self.name(ofColumn: place * 2)
        let range = "=Codes!$\(letter)$2:$\(letter)$\(choices.choices.count + 1)"
        range.withCString { range in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
            validation.value_formula = UnsafeMutablePointer(mutating: range)
            let last = row + lxw_row_t(count) - 1
            let column = lxw_col_t(column)
            worksheet_data_validation_range(sheet, row, column, last, column, &validation)
        }
    }

    func writeChoices() throws(Unwritten) {
        guard let codes = workbook_add_worksheet(book, "Codes") else {
            throw Unwritten(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        worksheet_freeze_panes(codes, 1, 0)
        for (place, list) in offered.enumerated() {
            let column = lxw_col_t(place * 2)
            worksheet_set_column(codes, column, column, 18, nil)
            worksheet_set_column(codes, column + 1, column + 1, 48, nil)
            try check(worksheet_write_string(codes, 0, column, list.name, formats.bold))
            try check(worksheet_write_string(codes, 0, column + 1, "means", formats.bold))
        }
        // Rows go to the disk as they come, so all lists are written side by side.
        for row in 0..<(offered.map(\.choices.count).max() ?? 0) {
            for (place, list) in offered.enumerated() where row < list.choices.count {
                let (line, column) = (lxw_row_t(row + 1), lxw_col_t(place * 2))
                let choice = list.choices[row]
                try check(worksheet_write_string(codes, line, column, choice.text, nil))
                try check(worksheet_write_string(codes, line, column + 1, choice.meaning, nil))
            }
        }
    }
}
