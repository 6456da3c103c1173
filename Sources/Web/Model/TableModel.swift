/// A table as the template draws it.
struct TableModel: Sendable {
    var caption: String
    var headings: [Heading]
    var rows: [Row]
    var foot: [Row] = []
    /// Always scrolls sideways.
    let isWide: Bool

    struct Heading: Sendable {
        let text: String
        var isNumber = false
        /// Orders the rows by this column.
        var href: String?
        /// `ascending`, `descending` or `none`, where they can be ordered by it.
        var sort: String?
    }

    struct Row: Sendable {
        var cells: [Cell]
    }

    /// What leads nowhere for whoever reads it is text.
    mutating func keepLinks(where isOpen: (String) -> Bool) {
        for row in rows.indices {
            for cell in rows[row].cells.indices {
                if let href = rows[row].cells[cell].href, !isOpen(href) {
                    rows[row].cells[cell].href = nil
                }
            }
        }
    }

    struct Cell: Sendable {
        var text: String
        var href: String?
        var isNumber = false
        var isHeading = false
        var tag: Tag?
        /// The heading, for a telephone that shows each row as a card.
        var label: String?
    }

    /// Makes every value of a column lead somewhere, `{}` being the value.
    mutating func link(_ heading: String, to href: String) {
        guard let column = headings.firstIndex(where: { $0.text == heading }) else { return }
        for row in rows.indices where !rows[row].cells[column].text.isEmpty {
            let text = rows[row].cells[column].text
            rows[row].cells[column].href = href.replacing("{}", with: text)
        }
    }

    /// - Parameter rows: as many cells each as there are headings.
    init(_ caption: String, _ headings: [String], _ rows: [[Cell]], foot: [[Cell]] = []) {
        self.caption = caption
        isWide = headings.count > 7
        self.headings = headings.enumerated().map { place, text in
            Heading(text: text, isNumber: rows.contains { $0[place].isNumber })
        }
        let labelled = { (cells: [Cell]) in
            Row(
                cells: zip(headings, cells).map { heading, cell in
                    var cell = cell
                    cell.label = heading
                    return cell
                }
            )
        }
        self.rows = rows.map(labelled)
        self.foot = foot.map(labelled)
    }
}

extension TableModel.Cell {
    init(_ text: String, _ href: String? = nil) {
        self.text = text
        self.href = href
    }
}
