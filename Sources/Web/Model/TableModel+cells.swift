import Money

extension TableModel.Cell {
    /// What a row is about.
    static func heading(_ text: String, _ href: String? = nil) -> TableModel.Cell {
        var cell = TableModel.Cell(text, href)
        cell.isHeading = true
        return cell
    }

    static func amount(_ amount: Pence, _ href: String? = nil) -> TableModel.Cell {
        number(amount.description, href)
    }

    static func number(_ text: String, _ href: String? = nil) -> TableModel.Cell {
        var cell = TableModel.Cell(text, href)
        cell.isNumber = true
        return cell
    }

    static func tag(_ tag: Tag?) -> TableModel.Cell {
        var cell = TableModel.Cell("")
        cell.tag = tag
        return cell
    }
}

extension TableModel {
    /// With one more column.
    func ending(_ heading: String, _ cell: (Int) -> Cell) -> TableModel {
        var table = self
        table.headings.append(Heading(text: heading))
        for row in rows.indices {
            var last = cell(row)
            last.label = heading
            table.rows[row].cells.append(last)
        }
        return table
    }
}

extension Section {
    /// A part that has nothing to show yet, and says what to do.
    init(_ title: String? = nil, empty: String) {
        self.init(title)
        self.empty = empty
    }
}
