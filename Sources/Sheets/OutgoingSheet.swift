/// A table on its way out, row by row: as CSV for programs, or as a workbook for people.
package protocol OutgoingSheet: AnyObject {
    /// The most rows below the header; nil is as many as there are.
    var mostRows: Int? { get }

    func add(_ cells: [SheetCell]) throws(Unwritten)

    /// Lets a person pick what the next rows hold in a column, where it is for people; of no rows,
    /// lays out what there is to pick from.
    func offer(_ choices: SheetChoices, in column: Int, ofRows count: Int)

    /// Ends the table with the sums of these columns, where it is for people; a program adds up
    /// itself.
    func addTotals(_ label: String, of columns: Range<Int>) throws(Unwritten)

    /// Nothing may be added afterwards.
    func close() throws(Unwritten)
}

/// What may stand in a cell, and what each of it means.
package struct SheetChoices: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        package let text: String
        package let meaning: String

        package init(_ text: String, _ meaning: String) {
            self.text = text
            self.meaning = meaning
        }
    }

    package let name: String
    package let choices: [Choice]

    package init(_ name: String, _ choices: [Choice]) {
        self.name = name
        self.choices = choices
    }
}

/// What stands above a column, and how wide it is in a workbook, in characters.
package struct SheetHeading: Sendable {
    package let name: String
    package let width: Int

    package init(_ name: String, width: Int = 12) {
        self.name = name
        self.width = width
    }
}

/// A table as CSV: see `CSVLine`.
package final class CSVSheet: OutgoingSheet {
    package let mostRows: Int? = nil
    private let spool: Spool

    package init(path: String, _ headings: [SheetHeading]) throws(Unwritten) {
        spool = try Spool(path: path)
        try spool.write(CSVLine.header(headings.map(\.name)))
    }

    package func add(_ cells: [SheetCell]) throws(Unwritten) {
        try spool.write(cells)
    }

    package func offer(_ choices: SheetChoices, in column: Int, ofRows count: Int) {}

    package func addTotals(_ label: String, of columns: Range<Int>) {}

    package func close() throws(Unwritten) {
        try spool.close()
    }
}
