import Foundation

/// All rows of one run, printed as one table.
struct Table {
    private(set) var rows: [Row] = []

    mutating func add(_ new: [Row]) {
        rows += new
        for row in new {
            note("\(row.name): \(row.ours) beside \(row.raw) \(row.unit), ratio \(row.ratio)")
        }
    }

    var text: String {
        let head = [
            "", "unit", "ours", "raw", "ours/raw", "p50 ms", "p99 ms", "p99.9 ms", "raw p99 ms",
            "peak MiB", "goal",
        ]
        let lines =
            [head]
            + rows.map { row in
                let numbers = [
                    row.ours, row.raw, row.ratio, row.p50, row.p99, row.p999, row.rawP99,
                ]
                return [row.name, row.unit] + numbers.map(Self.figure)
                    + [row.peakMiB.map(Self.figure) ?? "", row.goal]
            }
        let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            zip(line, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return (2..<10).contains(column) ? space + cell.0 : cell.0 + space
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    func write(to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(rows).write(to: file)
    }

    /// Three figures that say something; what was not measured says nothing.
    private static func figure(_ number: Double) -> String {
        guard number > 0 else { return "" }
        let places = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3
        return String(format: "%.\(places)f", number)
    }
}

/// Says how far the run has come, beside the table.
func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}
