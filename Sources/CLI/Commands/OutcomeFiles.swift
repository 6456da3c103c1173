import ArgumentParser
import Casework

struct OutcomeTemplateWord: SheetErrand {
    static let configuration = CommandConfiguration(
        "template",
        "The file to fill in: a row for each outcome that is planned, one at least for a package.",
        notes: "A workbook is filled in and saved as CSV. Rows that are left as they are do no "
            + "harm; a child that has more to report gets more rows.",
        example: "outcome template --output outcomes.csv",
        "outcome template --provider PRV-1 --format xlsx --output outcomes.xlsx"
    )

    @Option("Whose packages; a provider's own officer leaves it out.", "PROVIDER")
    var provider: String?
    @OptionGroup var sheet: SheetOptions

    var sheetPath: String { "outcome/template" }

    var fields: [(String, String)] { provider.map { [("provider", $0)] } ?? [] }

    func statement() -> OutcomeTemplate {
        OutcomeTemplate(provider: provider)
    }
}

struct OutcomeImport: FileErrand {
    static let configuration = CommandConfiguration(
        "import",
        "Take in a CSV file of outcomes, all of it or nothing.",
        notes: "What is wrong is listed by row and column. The same file again changes nothing, "
            + "and a row that came in with another file is told.",
        example: "outcome import outcomes.csv --preview",
        "outcome import outcomes.csv"
    )

    @Argument("The file; - reads it from standard input.", "FILE|-") var file: String
    @Flag(help: "Show what would come of it, and change nothing.") var preview = false
    @OptionGroup var options: ActOptions

    func request() throws -> ImportOutcomes {
        ImportOutcomes(file: try IncomingFile(file).bytes("file of outcomes"))
    }

    func drawing(of answer: ImportOutcomes.Answer) -> [any Drawn] {
        Drawing.of(answer)
            + Sentence.preview(preview)
    }
}
