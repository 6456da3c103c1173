import ArgumentParser
import Casework
import Reports
import Sheets
import Web

struct ReportCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "report",
        "What is told of many cases together, so that it tells of nobody.",
        example: "report scrutiny --from 2026-04 --to 2026-09 -o scrutiny.html",
        [
            ReportScrutiny.self, ReportPublish.self, ReportCost.self, ReportShare.self,
            ReportShareFile.self, ReportDistanceTravelled.self, ReportDistanceFile.self,
        ]
    )
}

struct ReportScrutiny: StatementErrand {
    static let configuration = CommandConfiguration(
        "scrutiny",
        "Money, what was done and what came of it, for a scrutiny committee.",
        notes: "The file's ending says what it is: .html, .json, .csv or .pdf (which needs "
            + "Chromium). Known at the same event it is the same to the byte. Of a quarter that "
            + "was published it says what was told then; fair share and the distance travelled "
            + "stand in it where the last quarter was.",
        example: "report scrutiny --from 2026-04 --to 2026-09 -o scrutiny.html",
        "report scrutiny --from 2026-04 --to 2026-09 --known-at 2041 -o scrutiny.pdf"
    )

    @OptionGroup var period: PeriodOptions
    @Option("As it was known then: a day, a moment or an event's number.", "TIME")
    var knownAt: String?
    @OptionGroup var output: OutputOptions

    var endings: [String] { OutputOptions.pageEndings + ["pdf"] }

    private var format: String? { output.pageFormat }

    private var isPrinted: Bool { output.output?.lowercased().hasSuffix(".pdf") == true }

    var statementPath: String {
        let fields = period.fields + [("known_at", knownAt), ("format", format)]
        return "report/scrutiny" + RemoteText.search(fields)
    }

    func statement() throws -> WriteScrutiny {
        // Better now than after everything was read.
        if isPrinted { _ = try chromium() }
        return WriteScrutiny(from: period.from, to: period.to, knownAt: knownAt, format: format)
    }

    func finish(_ path: String) throws {
        if isPrinted { try chromium().putPDF(inPlaceOf: path) }
    }

    private func chromium() throws(LocalRefusal) -> Chromium {
        guard let chromium = Chromium() else { throw .noChromium }
        return chromium
    }
}

extension OutputOptions {
    /// A page unless the ending says another; printed, where that is wanted.
    var pageFormat: String? {
        ending == "pdf" ? nil : ending
    }

    static let pageEndings = ["html", "json", "csv"]
}

struct ReportPublish: ActErrand {
    static let configuration = CommandConfiguration(
        "publish",
        "Publish the report to scrutiny: its quarters stay as they are told from now on.",
        notes: "With fair share of the year so far. “report scrutiny --known-at” the event that is "
            + "answered writes it, the same to the byte for ever.",
        example: "report publish --from 2026-07 --to 2026-09"
    )

    @OptionGroup var period: PeriodOptions
    @OptionGroup var options: ActOptions

    func request() -> PublishReport {
        PublishReport(from: period.from, to: period.to)
    }
}

struct ReportCost: LookErrand {
    static let configuration = CommandConfiguration(
        "cost",
        "What it cost for packages to start, to be engaged, to be completed, and to last.",
        notes: "What was planned and spent on all that were funded, divided by those that came so "
            + "far: no claim that the one is the cause of the other. The share of those funded "
            + "has Wilson's interval of 95%, in thousandths; whether a start lasted is a share of "
            + "those whose weeks and whose time to be asked are over. Nothing is told of a few, nor what a "
            + "few could be reckoned from in any cut of this report. Packages "
            + "like one are of its age band and level of risk, or of more where those are too few.",
        example: "report cost --by provider",
        "report cost --by service --fund FUND-1",
        "report cost --like PKG-3"
    )

    @Option("service, provider or head; service unless said.", "KIND") var by: String?
    @Option("Only of this fund's money.", "FUND") var fund: String?
    @Option("Only packages like this one, or like this child's newest.", "PACKAGE|CHILD")
    var like: String?
    @OptionGroup var common: CommonOptions

    func request() -> ReportCosts {
        ReportCosts(by: by, fund: fund, like: like)
    }

    func drawing(of answer: ReportCosts.Answer) -> [any Drawn] {
        let costs = answer.alike?.steps ?? (answer.items + answer.total)
        guard !costs.isEmpty else {
            let few = "Fewer than \(answer.leastCount) packages were funded: nothing is told."
            return [Sentence(like == nil ? "No package is funded yet." : few, .dim)]
        }
        let alike = answer.alike.map { Sentence($0.sentence(level: $0.level)) }
        return [alike].compactMap(\.self)
            + [
                Table(costs.map { (nil, $0) }),
                Sentence(
                    "What is left out is of fewer than \(answer.leastCount), or would tell of so few.",
                    .dim
                ),
                Sentence(answer.meaning, .dim),
            ]
    }
}
