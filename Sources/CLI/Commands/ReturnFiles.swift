import ArgumentParser
import Casework
import Sheets

struct ReturnCounted: ListErrand {
    static let configuration = CommandConfiguration(
        "counted",
        "What a count of a return is made of, record by record.",
        notes: "Each package, session or child is counted once, whatever the number of its "
            + "records. What a return does not tell is not listed.",
        example: "return counted RTN-1 --what funded",
        "return counted RTN-1 --what sustained-13"
    )

    @Argument("The return.", "RETURN") var fundReturn: String
    @Option("An output or an outcome, as “return show --json” names it.", "COUNT") var what: String
    @Option("As it was known then: a day, a moment or an event's number.", "TIME")
    var knownAt: String?
    @OptionGroup var list: ListOptions

    func request() -> ListCounted {
        ListCounted(return: fundReturn, what: what, knownAt: knownAt, paging: paging)
    }

    var filters: [String?] { [] }

    var unlessAny: String { "Nothing of it is counted in this quarter." }
}

struct ReturnFile: StatementErrand {
    static let configuration = CommandConfiguration(
        "file",
        "The return as a file: once accepted, the very bytes that were.",
        notes: "The file's ending says what it is, unless --format does: .json, .csv or .html.",
        example: "return file RTN-1 -o return.csv"
    )

    @Argument("The return.", "RETURN") var fundReturn: String
    @Option("json, csv or html; as the file's name ends, or json.", "FORMAT") var format: String?
    @OptionGroup var output: OutputOptions

    /// Whoever says the format may name the file as they like.
    var endings: [String] { format == nil ? OutputOptions.pageEndings : [] }

    private var kind: String? { format ?? output.pageFormat }

    var statementPath: String {
        "return/file" + RemoteText.search([("return", fundReturn), ("format", kind)])
    }

    func statement() -> WriteReturn {
        WriteReturn(return: fundReturn, format: kind)
    }
}
