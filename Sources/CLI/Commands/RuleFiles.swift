import ArgumentParser
import Casework

struct CodeLoad: FileErrand {
    static let configuration = CommandConfiguration(
        "load",
        "Take in a CSV file of codes, all of it or nothing.",
        notes: "Columns: list, code, label; family, from and to where wanted. What is wrong is "
            + "listed by row and column. A row that says what holds already changes nothing.",
        example: "code load codes.csv --preview",
        "code load codes.csv"
    )

    @Argument("The file; - reads it from standard input.", "FILE|-") var file: String
    @Flag(help: "Show what would come of it, and change nothing.") var preview = false
    @OptionGroup var options: ActOptions

    func request() throws -> LoadCodes {
        LoadCodes(file: try IncomingFile(file).bytes("file of codes"))
    }

    func drawing(of answer: LoadCodes.Answer) -> [any Drawn] {
        Drawing.of(answer) + Sentence.preview(preview)
    }
}

struct MeasureLoad: FileErrand {
    static let configuration = CommandConfiguration(
        "load",
        "Take in a CSV file of measures, all of it or nothing.",
        notes: "Columns: measure, label, kind; list, least, most, domains, reasons, whose, "
            + "needs_note (yes or no), from and to where wanted. A row that says what holds already "
            + "changes nothing.",
        example: "measure load measures.csv --preview",
        "measure load measures.csv"
    )

    @Argument("The file; - reads it from standard input.", "FILE|-") var file: String
    @Flag(help: "Show what would come of it, and change nothing.") var preview = false
    @OptionGroup var options: ActOptions

    func request() throws -> LoadMeasures {
        LoadMeasures(file: try IncomingFile(file).bytes("file of measures"))
    }

    func drawing(of answer: LoadMeasures.Answer) -> [any Drawn] {
        Drawing.of(answer) + Sentence.preview(preview)
    }
}
