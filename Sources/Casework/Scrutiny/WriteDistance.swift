package import Panel
import Reports
package import Sheets

/// How far children came, as a page, for programs, or for a spreadsheet.
package struct WriteDistance: Statement {
    package typealias Outlet = Spool

    package static let act = Act.seeScrutiny

    /// The last month of a quarter, such as `2026-09`; the last that is over unless said.
    package var to: String?
    /// html unless said, json or csv.
    package var format: String?

    package init(to: String? = nil, format: String? = nil) {
        self.to = to
        self.format = format
    }

    package func write(at desk: ReadingDesk, on spool: Spool) throws -> Int {
        let format = try ReportFormat(reading: format)
        return try DistanceFiles(desk.distance(upTo: to)).write(as: format, on: spool)
    }
}

/// How far children came, in each of its forms.
struct DistanceFiles: ReportFiles {
    private let distance: PublishedDistance

    init(_ distance: PublishedDistance) {
        self.distance = distance
    }

    var page: String { DistancePage(distance).html }

    func document() throws -> String { try AnswerText.json(distance) + "\n" }

    var sheet: String { FigureSheet.text(of: [("report", "", distance as Any)]) + rows }

    /// A row for each figure; `c` for what is hidden.
    var rows: String {
        distance.distances.flatMap { distance in
            zip(Came.allCases.map(\.heading) + ["Children"], distance.told).map { figure, count in
                FigureSheet.total(count, figure, "distance", distance.label, hidden: "c")
            }
        }.joined()
    }
}
