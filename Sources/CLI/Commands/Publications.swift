import ArgumentParser
import Casework
import Sheets

/// The months that something is published for.
struct PeriodOptions: ParsableArguments {
    @Option("The first month, such as 2026-07; the last whole quarter unless said.", "MONTH")
    var from: String?
    @Option("The last month.", "MONTH") var to: String?

    var fields: [(name: String, text: String?)] { [("from", from), ("to", to)] }
}

struct ExportSpendOver: StatementErrand {
    static let configuration = CommandConfiguration(
        "spend-over-500",
        "Payments over £500, with the columns of the Transparency Code.",
        notes: "The amount, the words and whose names are left out are settings: published-…",
        example: "export spend-over-500 --from 2026-07 --to 2026-09 -o spend.csv"
    )

    @OptionGroup var period: PeriodOptions
    @OptionGroup var output: OutputOptions

    var endings: [String] { ["csv"] }

    var statementPath: String { "export/spend-over-500" + RemoteText.search(period.fields) }

    func statement() -> ExportSpending {
        ExportSpending(layout: .code, from: period.from, to: period.to)
    }

    func outlet(at path: String) throws -> any OutgoingSheet {
        try CSVSheet(path: path, ExportSpending.headings(.code))
    }
}

struct ExportCouncilSpend: StatementErrand {
    static let configuration = CommandConfiguration(
        "council-spend",
        "The same payments with the eight columns that councils publish.",
        example: "export council-spend -o spend.csv"
    )

    @OptionGroup var period: PeriodOptions
    @OptionGroup var output: OutputOptions

    var endings: [String] { ["csv"] }

    var statementPath: String { "export/council-spend" + RemoteText.search(period.fields) }

    func statement() -> ExportSpending {
        ExportSpending(layout: .council, from: period.from, to: period.to)
    }

    func outlet(at path: String) throws -> any OutgoingSheet {
        try CSVSheet(path: path, ExportSpending.headings(.council))
    }
}

struct ExportGrantsRegister: StatementErrand {
    static let configuration = CommandConfiguration(
        "grants-register",
        "Grants to voluntary organisations, by provider and quarter, for the Transparency Code.",
        notes:
            "Quarters with an award for a few children are told together, once their year is over: "
            + "ask for January to March.",
        example: "export grants-register --from 2026-04 --to 2026-09 -o grants.csv"
    )

    @OptionGroup var period: PeriodOptions
    @OptionGroup var output: OutputOptions

    var endings: [String] { ["csv"] }

    var statementPath: String { "export/grants-register" + RemoteText.search(period.fields) }

    func statement() -> ExportGrants {
        ExportGrants(from: period.from, to: period.to)
    }

    func outlet(at path: String) throws -> any OutgoingSheet {
        try CSVSheet(path: path, ExportGrants.headings)
    }
}

struct Export360Giving: StatementErrand {
    static let configuration = CommandConfiguration(
        "360giving",
        "The same grants by the 360Giving Data Standard 1.4.",
        notes: "Needs the settings council-name, council-identifier and 360giving-prefix.",
        example: "export 360giving --from 2026-04 --to 2026-09 -o grants.json"
    )

    @OptionGroup var period: PeriodOptions
    @OptionGroup var output: OutputOptions

    var endings: [String] { ["json"] }

    var statementPath: String { "export/360giving" + RemoteText.search(period.fields) }

    func statement() -> ExportGiving {
        ExportGiving(from: period.from, to: period.to)
    }
}
