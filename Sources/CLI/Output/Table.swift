import Casework

/// Rows under headings, each column as wide as it needs to be; amounts and numbers at the right.
struct Table: Drawn {
    let headings: [String]
    let rows: [[Cell]]

    init(_ headings: [String], _ rows: [[Cell]]) {
        self.headings = headings
        self.rows = rows
    }

    /// A row for each item, and those of the columns that any of them fills.
    init<Item>(of items: [Item], _ columns: (heading: String, cell: (Item) -> Cell)...) {
        let rows = items.map { item in columns.map { $0.cell(item) } }
        self.init(filled: columns.map(\.heading), rows)
    }

    /// A row for each record, a column for each property that any of them has.
    ///
    /// Records may differ in their properties: one that lacks a record within has not its fields.
    init(_ records: [(key: String?, record: Any)]) {
        let fields = records.map {
            Cell(of: $0.record) == nil ? AnswerField.all(of: $0.record) : []
        }
        let labels = AnswerField.labels(of: fields)
        guard !labels.isEmpty else {
            let rows = records.map { [Cell($0.key ?? ""), Cell(of: $0.record) ?? .none] }
            self.init(filled: ["", ""], rows)
            return
        }
        let rows = zip(records, fields).map { record, row in
            [Cell(record.key ?? "")]
                + labels.map { label in
                    let field = row.first { $0.label == label }
                    return field?.single.map { Cell($0) }
                        ?? field?.value.flatMap { .count(of: $0) } ?? .none
                }
        }
        self.init(filled: [""] + labels, rows)
    }

    /// A column that nobody fills is left out.
    init(filled headings: [String], _ rows: [[Cell]]) {
        let shown = headings.indices.filter { column in
            rows.contains { !$0[column].text.isEmpty }
        }
        self.init(shown.map { headings[$0] }, rows.map { row in shown.map { row[$0] } })
    }

    func lines(on paper: Paper) -> [String] {
        guard let widths = fitted(to: paper) else { return asSheets(on: paper) }
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
        let text = cell.text.replacing("\n", with: " ").cut(to: width)
        return isNumber ? text.rightAligned(to: width) : text.padded(to: width)
    }

    /// How wide it is with nothing cut.
    var columns: Int {
        widths.reduce(2 * max(headings.count - 1, 0), +)
    }

    private var widths: [Int] {
        headings.indices.map { column in
            ([headings[column].columns] + rows.map { $0[column].text.columns }).max() ?? 0
        }
    }

    /// On a terminal the widest texts are cut until a row fits, and nil where none can; a file gets
    /// them whole.
    private func fitted(to paper: Paper) -> [Int]? {
        var widths = widths
        guard paper.isTerminal else { return widths }
        var excess = columns - paper.width
        while excess > 0 {
            let widest = widths.indices.filter { !isNumber($0) }.max { widths[$0] < widths[$1] }
            guard let widest, widths[widest] > 12 else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    /// Each row as a sheet of its own, where no row fits the paper.
    private func asSheets(on paper: Paper) -> [String] {
        let sheets = rows.map { row in
            let named = zip(headings, row).filter { heading, _ in !heading.isEmpty }
            return Sheet(named.map { ($0, $1) }).lines(on: paper)
        }
        return Array(sheets.joined(separator: [""]))
    }
}

extension Cell {
    /// How many there are, where a table has no room to list them.
    fileprivate static func count(of value: Any) -> Cell? {
        AnswerField.parts(of: value).map { Cell("\($0.count)", isNumber: true) }
    }
}

/// A table of amounts that becomes two, one beneath the other, where it is wider than the paper: each
/// with the first column, which says whose they are.
struct FoldedTable: Drawn {
    let table: Table

    func lines(on paper: Paper) -> [String] {
        let values = Array(table.headings.indices.dropFirst())
        guard table.columns > paper.width, values.count > 1 else { return table.lines(on: paper) }
        let half = (values.count + 1) / 2
        let parts = [values.prefix(half), values.dropFirst(half)].map { columns in
            Table(
                ([0] + columns).map { table.headings[$0] },
                table.rows.map { row in ([0] + columns).map { row[$0] } }
            )
        }
        return Array(parts.map { $0.lines(on: paper) }.joined(separator: [""]))
    }
}
