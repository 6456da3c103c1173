import Money

/// Rows under headings, each column as wide as it needs to be; amounts and numbers at the right.
struct Table: Drawn {
    let headings: [String]
    let rows: [[Cell]]

    init(_ headings: [String], _ rows: [[Cell]]) {
        self.headings = headings
        self.rows = rows
    }

    /// A row for each record, a column for each property that any of them has.
    init(_ records: [(key: String?, record: Any)]) {
        let fields = records.map { Cell(of: $0.record) == nil ? Field.all(of: $0.record) : [] }
        let labels = fields.first?.map(\.label) ?? []
        guard !labels.isEmpty else {
            self.init(
                ["", ""],
                records.map { [Cell($0.key ?? ""), Cell(of: $0.record) ?? .none] }
            )
            return
        }
        let cells = fields.map { row in
            row.map { field in field.value.flatMap { Cell(of: $0) ?? .count(of: $0) } ?? .none }
        }
        let shown = labels.indices.filter { column in
            cells.contains { $0.indices.contains(column) && !$0[column].text.isEmpty }
        }
        let isKeyed = records.contains { $0.key != nil }
        self.init(
            (isKeyed ? [""] : []) + shown.map { labels[$0] },
            zip(records, cells).map { record, row in
                (isKeyed ? [Cell(record.key ?? "")] : []) + shown.map { row[$0] }
            }
        )
    }

    func lines(on paper: Paper) -> [String] {
        let widths = fitted(to: paper)
        let heading = headings.indices.map { column in
            align(Cell(headings[column]), to: widths[column], isNumber: isNumber(column))
        }
        let body = rows.map { row in
            row.indices.map { column in
                let text = align(row[column], to: widths[column], isNumber: row[column].isNumber)
                return row[column].isBelowZero ? paper.styled(text, .red) : text
            }
        }
        let isHeaded = headings.contains { !$0.isEmpty }
        return (isHeaded ? [paper.styled(joined(heading), .bold)] : []) + body.map(joined)
    }

    private func joined(_ cells: [String]) -> String {
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }

    private func isNumber(_ column: Int) -> Bool {
        rows.contains { $0[column].isNumber }
    }

    private func align(_ cell: Cell, to width: Int, isNumber: Bool) -> String {
        let line = cell.text.replacing("\n", with: " ")
        let text = line.count > width ? line.prefix(max(width - 1, 0)) + "…" : line
        return isNumber ? text.rightAligned(to: width) : text.padded(to: width)
    }

    /// On a terminal the widest texts are cut until a row fits; a file gets them whole.
    private func fitted(to paper: Paper) -> [Int] {
        var widths = headings.indices.map { column in
            ([headings[column].count] + rows.map { $0[column].text.count }).max() ?? 0
        }
        guard paper.isTerminal else { return widths }
        let gaps = 2 * max(widths.count - 1, 0)
        var excess = widths.reduce(gaps, +) - paper.width
        while excess > 0 {
            let widest = widths.indices.filter { !isNumber($0) }.max { widths[$0] < widths[$1] }
            guard let widest, widths[widest] > 16 else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}

extension Cell {
    /// How many there are, where a table has no room to list them.
    fileprivate static func count(of value: Any) -> Cell? {
        Field.parts(of: value).map { Cell("\($0.count)", isNumber: true) }
    }
}
