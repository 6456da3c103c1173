import ArgumentParser
import Casework
import Reports
import Sheets

struct ChildMonitor: ActErrand {
    static let configuration = CommandConfiguration(
        "monitor",
        "Record what is asked of a child to see that children are treated alike.",
        notes: "Lines “field: code” of sex, ethnicity, send and care, each a code of the list of "
            + "its name. Nobody must ask or answer: “not-asked” and “prefers-not-to-say” are codes of "
            + "every list. What you do not say stays as it is. It is counted in “report "
            + "fair-share” and nowhere else, and is erased with the identity.",
        example: "child monitor CH-7K3QM24 --answers - < answers.txt"
    )

    @Argument("The child.", "CHILD") var child: String
    @Option("Write -, and send the answers in on standard input.", "-") var answers: String
    @OptionGroup var options: ActOptions

    func request() throws -> MonitorChild {
        try MonitorChild(child: child, reading: StandardInput.private(answers, "answers"))
    }
}

struct ChildMonitoring: ActErrand {
    static let configuration = CommandConfiguration(
        "monitoring",
        "Read what is recorded by “child monitor”: recorded, with your reason, before it is shown.",
        example: "child monitoring CH-7K3QM24 --reason subject-access"
    )

    @Argument("The child.", "CHILD") var child: String
    @Option("Why: a code of the list monitoring-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> ReadMonitoring {
        ReadMonitoring(child: child, reason: reason)
    }
}

struct ReportShare: LookErrand {
    static let configuration = CommandConfiguration(
        "fair-share",
        "Whether children are funded, deferred and refused alike, and begin as soon.",
        notes: "Of the year so far, at the end of a quarter: each child once, by the furthest that "
            + "came of what was proposed. The share funded has Wilson's interval of 95%, in "
            + "thousandths. What is left out is of a few, or would tell of a few; no cause is "
            + "shown.",
        example: "report fair-share --to 2026-09",
        "report fair-share --to 2026-09 --by ethnicity --json"
    )

    @Option("The last month of a quarter; the last that is over unless said.", "MONTH")
    var to: String?
    @Option("sex, ethnicity, send, care or age-band; each of them unless said.", "KIND")
    var by: String?
    @OptionGroup var common: CommonOptions

    func request() -> ReportFairShare {
        ReportFairShare(to: to, by: by)
    }

    func drawing(of answer: ReportFairShare.Answer) -> [any Drawn] {
        [Sentence("From \(answer.from) to \(answer.to).")]
            + answer.shares.map { share in
                Titled(
                    "By \(share.by)",
                    [Table(Self.headings, (share.rows + [share.all]).map(Self.cells))]
                )
            }
            + [
                Sentence("“c” is fewer than \(answer.leastCount), or would tell of so few.", .dim),
                Sentence(answer.caution, .dim),
            ]
    }

    private static let headings = [
        "", "Proposed", "Funded", "Deferred", "Refused", "Undecided", "Funded ‰", "Low", "High",
        "Days from referral", "From decision",
    ]

    private static func cells(of row: FairShare.Row) -> [Cell] {
        let counts = [row.proposed, row.funded, row.deferred, row.refused, row.undecided]
        let more = [
            row.fundedPerMille, row.lowPerMille, row.highPerMille, row.medianDaysFromReferral,
            row.medianDaysFromDecision,
        ]
        return [Cell(row.value)]
            + counts.map { Cell($0.told, isNumber: true) }
            + more.map { Cell($0.map { "\($0)" } ?? "", isNumber: true) }
    }
}

struct ReportShareFile: StatementErrand {
    static let configuration = CommandConfiguration(
        "fair-share-file",
        "The same as a page with charts, for a spreadsheet or for programs.",
        notes: "The file's ending says what it is: .html, .csv or .json.",
        example: "report fair-share-file --to 2026-09 -o fair-share.html"
    )

    @Option("The last month of a quarter; the last that is over unless said.", "MONTH")
    var to: String?
    @OptionGroup var output: OutputOptions

    var endings: [String] { OutputOptions.pageEndings }

    var statementPath: String {
        "report/fair-share-file" + RemoteText.search([("to", to), ("format", output.pageFormat)])
    }

    func statement() -> WriteFairShare {
        WriteFairShare(to: to, format: output.pageFormat)
    }
}
