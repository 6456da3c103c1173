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
    ///
    /// Records may differ in their properties: one that lacks a record within has not its fields.
    init(_ records: [(key: String?, record: Any)]) {
        let rows = records.map { Self.cells(of: $0.record) }
        var labels: [String] = []
        for (label, _) in rows.joined() where !labels.contains(label) { labels.append(label) }
        let shown = labels.filter { label in
            rows.contains { $0.contains { $0.label == label && !$0.cell.text.isEmpty } }
        }
        let isKeyed = records.contains { $0.key != nil }
        self.init(
            (isKeyed ? [""] : []) + shown,
            zip(records, rows).map { record, row in
                (isKeyed ? [Cell(record.key ?? "")] : [])
                    + shown.map { label in row.first { $0.label == label }?.cell ?? .none }
            }
        )
    }

    /// A single value is a record of one field without a name.
    private static func cells(of record: Any) -> [(label: String, cell: Cell)] {
        if let cell = Cell(of: record) { return [("", cell)] }
        return Field.all(of: record).map { field in
            (field.label, field.value.flatMap { Cell(of: $0) ?? .count(of: $0) } ?? .none)
        }
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
