import Panel

/// A row of a file that came in, as it was read before its transaction.
protocol SheetRow: Sendable {
    /// As a spreadsheet numbers it: the header is row 1.
    var number: Int { get }
}

extension Array where Element: SheetRow {
    /// Judges row after row; all of them are taken, or none.
    ///
    /// - Throws: all that is wrong with any of them, by row and column.
    func judged<Column, Entry>(
        _ judge: (Element) throws(TypedFaults<Column>) -> Entry
    ) throws(Refusal) -> [Entry] {
        var entries: [Entry] = []
        var faults: [CellFault] = []
        for row in self {
            do throws(TypedFaults<Column>) {
                entries.append(try judge(row))
            } catch {
                faults += error.all.sorted { $0.column < $1.column }
                    .map { CellFault(row: row.number, $0) }
            }
        }
        if let refusal = SheetRefusal(faults) { throw .sheet(refusal) }
        return entries
    }
}
