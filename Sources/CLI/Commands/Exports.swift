import ArgumentParser
import Casework
import Sheets

struct ExportCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "export",
        "Statements that leave, for other programs to check.",
        example: "export hledger -o fund.journal",
        [
            ExportJournal.self, ExportTable.self, ExportSpendOver.self, ExportCouncilSpend.self,
            ExportGrantsRegister.self, Export360Giving.self,
        ]
    )
}

struct ExportJournal: StatementErrand {
    static let configuration = CommandConfiguration(
        "hledger",
        "The ledger as a journal that hledger reads.",
        example: "export hledger --fund FUND-1 -o fund.journal"
    )

    @Option("Of this fund; every fund unless said.", "FUND") var fund: String?
    @OptionGroup var output: OutputOptions

    var statementPath: String {
        "export/hledger" + RemoteText.search([("fund", fund)])
    }

    func statement() -> ExportHledger {
        ExportHledger(fund: fund)
    }
}

struct ExportTable: SheetErrand {
    static let configuration = CommandConfiguration(
        "ledger",
        "The ledger as a table: a row for each movement, a column for each stage.",
        example: "export ledger --format xlsx -o ledger.xlsx",
        "export ledger --fund FUND-1 -o ledger.csv"
    )

    @Option("Of this fund; every fund unless said.", "FUND") var fund: String?
    @OptionGroup var sheet: SheetOptions

    var sheetPath: String { "export/ledger" }

    var fields: [(String, String)] { fund.map { [("fund", $0)] } ?? [] }

    func statement() -> ExportLedger {
        ExportLedger(fund: fund)
    }
}
