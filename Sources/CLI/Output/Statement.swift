/// Rows of a few narrow columns and a text, which is folded to what they leave of the paper.
///
/// For records that a table is too narrow for.
struct Statement: Drawn {
    let headings: [String]
    let rows: [(cells: [Cell], texts: [String])]

    init<Item>(
        of items: [Item],
        _ headings: [String] = [],
        cells: (Item) -> [Cell],
        texts: (Item) -> [String?]
    ) {
        self.headings = headings
        rows = items.map { item in
            (cells: cells(item), texts: texts(item).compactMap { $0?.harmless })
        }
    }

    func lines(on paper: Paper) -> [String] {
        let widths = (rows.first?.cells ?? []).indices.map { column in
            let heading = headings.indices.contains(column) ? headings[column].columns : 0
            return rows.map { $0.cells[column].text.columns }.reduce(heading, max)
        }
        let indent = widths.reduce(0) { $0 + $1 + 2 }
        let body = rows.flatMap { row in
            let first = zip(row.cells, widths).map { padded($0, to: $1) + "  " }.joined()
            let folded = row.texts.flatMap { $0.folded(to: max(paper.width - indent, 30)) }
            return folded.enumerated().map { position, line in
                (position == 0 ? first : "".padded(to: indent)) + line
            }
        }
        return heading(widths, paper) + body
    }

    private func heading(_ widths: [Int], _ paper: Paper) -> [String] {
        guard !headings.isEmpty, let row = rows.first else { return [] }
        let line = headings.enumerated().map { column, text in
            guard column < widths.count else { return text }
            return padded(Cell(text, isNumber: row.cells[column].isNumber), to: widths[column])
                + "  "
        }
        return [paper.styled(line.joined(), .bold)]
    }

    private func padded(_ cell: Cell, to width: Int) -> String {
        cell.isNumber ? cell.text.rightAligned(to: width) : cell.text.padded(to: width)
    }
}
