import ArgumentParser
import Casework
import Sheets

struct ReportCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "report",
        "What is told of many cases together, so that it tells of nobody.",
        example: "report scrutiny --from 2026-04 --to 2026-09 -o scrutiny.html",
        [ReportScrutiny.self, ReportCost.self, ReportShare.self]
    )
}

struct ReportScrutiny: StatementErrand {
    static let configuration = CommandConfiguration(
        "scrutiny",
        "Money, what was done and what came of it, for a scrutiny committee.",
        notes: "The file's ending says what it is: .html, .json, .csv or .pdf (which needs "
            + "Chromium). Known at the same event it is the same to the byte.",
        example: "report scrutiny --from 2026-04 --to 2026-09 -o scrutiny.html",
        "report scrutiny --from 2026-04 --to 2026-09 --known-at 2041 -o scrutiny.pdf"
    )

    @OptionGroup var period: PeriodOptions
    @Option("As it was known then: a day, a moment or an event's number.", "TIME")
    var knownAt: String?
    @OptionGroup var output: OutputOptions

    /// A page unless the ending says another; printed, where that is wanted.
    private var format: String? {
        guard let ending = output.output?.split(separator: ".").last?.lowercased() else {
            return nil
        }
        return ["json", "csv"].contains(ending) ? ending : nil
    }

    private var isPrinted: Bool { output.output?.lowercased().hasSuffix(".pdf") == true }

    var statementPath: String {
        let more = [("known_at", knownAt), ("format", format)].compactMap { name, text in
            text.map { (name: name, text: $0) }
        }
        return "report/scrutiny" + RemoteText.search(period.fields + more)
    }

    func statement() throws -> WriteScrutiny {
        // Better now than after everything was read.
        if isPrinted { _ = try Chromium() }
        return WriteScrutiny(from: period.from, to: period.to, knownAt: knownAt, format: format)
    }

    func outlet(at path: String) throws -> Spool {
        try Spool(path: path)
    }

    func finish(_ path: String) throws {
        if isPrinted { try Chromium().print(pageAt: path) }
    }
}

struct ReportCost: LookErrand {
    static let configuration = CommandConfiguration(
        "cost",
        "What packages cost, for each that started, was engaged, completed or has an outcome.",
        notes: "What was spent on all of them, divided by those that came so far: no claim that "
            + "the one is the cause of the other. The share with an outcome has Wilson's interval "
            + "of 95%, in thousandths. Nothing is told of a few.",
        example: "report cost --by provider",
        "report cost --by service --fund FUND-1"
    )

    @Option("service, provider or head.", "KIND") var by: String
    @Option("Only of this fund's money.", "FUND") var fund: String?
    @OptionGroup var common: CommonOptions

    func request() -> ReportCosts {
        ReportCosts(by: by, fund: fund)
    }

    func drawing(of answer: ReportCosts.Answer) -> [any Drawn] {
        guard !answer.items.isEmpty else { return [Sentence("No package is funded yet.", .dim)] }
        return [
            Table(answer.items.map { (nil, $0) }),
            Sentence("What is left out is of fewer than \(answer.leastCount).", .dim),
        ]
    }
}
