import ArgumentParser
import Casework
import Panel
import Reports
import Sheets

struct ReportDistanceTravelled: LookErrand {
    static let configuration = CommandConfiguration(
        "distance",
        "How far children came: how many improved, stayed the same or got worse.",
        notes: "Of those whose support ended in the year so far, at the end of a quarter: each "
            + "child once by each measure, with the support that ended last. The baseline is the first "
            + "reading around the start, the exit the last one around the end, by the same kind of "
            + "rater (the settings baseline-days and exit-days); what was not read is told as such. "
            + "Of two goals each is read by itself, and both are added up (“outcome record "
            + "--planned”). "
            + "Which way a measure gets better is said with “measure add”. No cause is shown.",
        example: "report distance --to 2026-09",
        "report distance --json"
    )

    @Option("The last month of a quarter; the last that is over unless said.", "MONTH")
    var to: String?
    @OptionGroup var common: CommonOptions

    func request() -> ReportDistance {
        ReportDistance(to: to)
    }

    func drawing(of answer: ReportDistance.Answer) -> [any Drawn] {
        guard !answer.distances.isEmpty else { return [Sentence(Distance.nobody)] }
        return [
            Sentence("From \(answer.from) to \(answer.to)."),
            Table(
                [""] + Came.allCases.map(\.heading) + ["Children"],
                answer.distances.map { distance in
                    [Cell(distance.label)]
                        + distance.told.map { Cell($0.told, isNumber: true) }
                }
            ),
            Sentence("“c” is fewer than \(answer.leastCount), or would tell of so few.", .dim),
            Sentence(answer.caution, .dim),
        ]
    }
}

struct ReportDistanceFile: StatementErrand {
    static let configuration = CommandConfiguration(
        "distance-file",
        "The same as a page with a chart, for a spreadsheet or for programs.",
        notes: "The file's ending says what it is: .html, .csv or .json.",
        example: "report distance-file --to 2026-09 -o distance.html"
    )

    @Option("The last month of a quarter; the last that is over unless said.", "MONTH")
    var to: String?
    @OptionGroup var output: OutputOptions

    var endings: [String] { OutputOptions.pageEndings }

    var statementPath: String {
        "report/distance-file" + RemoteText.search([("to", to), ("format", output.pageFormat)])
    }

    func statement() -> WriteDistance {
        WriteDistance(to: to, format: output.pageFormat)
    }
}
