package import Foundation
package import Panel
import SwiftCSV

/// A CSV file that came in (RFC 4180, UTF-8): what is filled in under its header.
package struct IncomingSheet: Sendable {
    package struct Row: Sendable {
        /// As a spreadsheet numbers it: the header is row 1.
        package let number: Int
        fileprivate let cells: [String]
        fileprivate let positions: [String: Int]

        /// A cell without the spaces around it; empty where the file has no such column.
        package subscript(column: String) -> String {
            guard let position = positions[column], position < cells.count else { return "" }
            return cells[position]
        }

        /// Nil where nothing is filled in.
        package func filled(_ column: String) -> String? {
            let text = self[column]
            return text.isEmpty ? nil : text
        }

        package func filled(_ column: some CellColumn) -> String? {
            filled(column.rawValue)
        }
    }

    package let rows: [Row]

    /// The largest file that is looked at.
    package static let mostMegabytes = 50

    /// Rows in which nothing is filled in are passed over.
    ///
    /// A row may end early, as spreadsheets write one whose last cells are empty, but not before
    /// its last needed cell.
    ///
    /// - Throws: `SheetRefusal`; rows that do not fit the header are listed, all of them.
    package init(
        reading file: Data,
        columns: SheetColumns,
        mostRows: Int
    ) throws(Refusal) {
        let (text, first) = try Self.text(of: file)
        var records = try Self.records(of: text, most: mostRows + 2, first: first)
        if let last = records.lastIndex(where: { !$0.isBlank }) {
            records.removeSubrange((last + 1)...)
        }
        guard records.count <= mostRows + 1 else { throw .sheet(.tooManyRows(most: mostRows)) }
        rows = try Self.rows(of: records, columns)
    }

    private static func rows(
        of records: [[String]],
        _ columns: SheetColumns
    ) throws(Refusal) -> [Row] {
        let header = records.first ?? []
        let width = (header.lastIndex { !$0.isEmpty } ?? -1) + 1
        let positions = try positions(in: header.prefix(width), columns)
        let fewest = (columns.needed.compactMap { positions[$0] }.max() ?? -1) + 1
        var rows: [Row] = []
        var faults: [CellFault] = []
        for (index, cells) in records.enumerated().dropFirst() where !cells.isBlank {
            let surplus = cells.dropFirst(width).contains { !$0.isEmpty }
            if cells.count < fewest || surplus {
                faults.append(.ragged(row: index + 1, cells: cells.count, header: width))
            } else {
                rows.append(Row(number: index + 1, cells: cells, positions: positions))
            }
        }
        if let refusal = SheetRefusal(faults) { throw .sheet(refusal) }
        guard !rows.isEmpty else { throw .sheet(.noRows) }
        return rows
    }

    private static func positions(
        in header: some Collection<String>,
        _ columns: SheetColumns
    ) throws(Refusal) -> [String: Int] {
        var positions: [String: Int] = [:]
        for (index, heading) in header.enumerated() {
            let name = SheetColumns.folded(heading)
            guard columns.all.contains(name) else {
                throw .sheet(.unknownColumn(position: index + 1, known: columns.all))
            }
            guard positions[name] == nil else { throw .sheet(.columnTwice(name)) }
            positions[name] = index
        }
        let missing = columns.needed.filter { positions[$0] == nil }
        guard missing.isEmpty else { throw .sheet(.columnsMissing(missing)) }
        return positions
    }
}

extension IncomingSheet {
    /// The rows of cells, the header among them.
    ///
    /// - Parameters:
    ///   - text: the file's.
    ///   - most: where to stop.
    ///   - first: the first line, which tells what separates the cells.
    private static func records(
        of text: String,
        most: Int,
        first: Substring
    ) throws(Refusal) -> [[String]] {
        let commas = first.count { $0 == "," }
        if first.count(where: { $0 == ";" }) > commas { throw .sheet(.semicolons) }
        if first.count(where: { $0 == "\t" }) > commas { throw .sheet(.tabs) }
        var records: [[String]] = []
        do {
            // Nothing is parsed until rows are asked for one by one. A last line that does not end
            // would lose its last cell if that is empty.
            let sheet = try EnumeratedCSV(
                string: text.last?.isNewline == true ? text : text + "\n",
                delimiter: .comma,
                loadColumns: false,
                rowLimit: 0
            )
            try sheet.enumerateAsArray(rowLimit: most) { cells in
                records.append(cells.map(CellText.read))
            }
        } catch {
            throw .sheet(.strayQuotation(row: records.count + 1))
        }
        // Whatever is quoted opens and closes, and a mark inside is written twice.
        if records.count < most, !text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isEven {
            throw .sheet(.openQuotation)
        }
        return records
    }
}

extension [String] {
    fileprivate var isBlank: Bool {
        allSatisfy(\.isEmpty)
    }
}

extension Int {
    fileprivate var isEven: Bool {
        isMultiple(of: 2)
    }
}

extension CellFault {
    fileprivate static func ragged(row: Int, cells: Int, header: Int) -> CellFault {
        CellFault(
            row: row,
            column: nil,
            code: "row-not-as-header",
            sentence: "There are \(cells) cells where the header has \(header): look for a comma "
                + "that belongs inside quotation marks."
        )
    }
}
