import Money
package import Panel
import Reports
package import Sheets
import Store

/// Fair share as a page, for programs, or for a spreadsheet.
package struct WriteFairShare: Statement {
    package typealias Outlet = Spool

    package static let act = Act.seeFairShare

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
        let files = FairShareFiles(try desk.fairShare(upTo: to, by: ShareKind.allCases))
        return try files.write(as: format, on: spool)
    }
}

/// Fair share in each of its forms.
struct FairShareFiles: ReportFiles {
    private let share: PublishedShare

    init(_ share: PublishedShare) {
        self.share = share
    }

    var page: String { SharePage(share).html }

    func document() throws -> String { try AnswerText.json(share) + "\n" }

    var sheet: String { FigureSheet.text(of: [("report", "", share as Any)]) + rows }

    /// A row for each figure; `c` for what is hidden.
    var rows: String {
        share.shares.flatMap { share in
            (share.rows + [share.all]).map { row in
                [
                    ("Proposed", row.proposed), ("Funded", row.funded),
                    ("Deferred", row.deferred), ("Refused", row.refused),
                    ("Undecided", row.undecided), ("Funded per mille", row.fundedPerMille),
                    ("Low per mille", row.lowPerMille), ("High per mille", row.highPerMille),
                    ("Median days from referral", row.medianDaysFromReferral),
                    ("Median days from decision", row.medianDaysFromDecision),
                ].map { figure, count in
                    FigureSheet.total(count, figure, share.by, row.value, hidden: "c")
                }.joined()
            }
        }.joined()
    }
}
