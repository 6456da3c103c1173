import ArgumentParser
import Casework
import Sheets

/// A command that writes a table out: as CSV for programs, or as a workbook for people.
protocol SheetErrand: StatementErrand where Asked: SheetStatement {
    var sheet: SheetOptions { get }

    /// Where a server gives it out, without what stands after the question mark.
    var sheetPath: String { get }

    /// What it is narrowed to, as a server is told.
    var fields: [(String, String)] { get }
}

extension SheetFormat: ExpressibleByArgument {}

/// Where a table goes, and as what.
struct SheetOptions: ParsableArguments {
    @Option(
        name: .customLong("format"),
        help: "For programs, or for people; as the file's name ends, or csv."
    )
    var said: SheetFormat?
    @OptionGroup var output: OutputOptions

    var format: SheetFormat {
        said ?? output.output.flatMap { path in
            SheetFormat.allCases.first { path.lowercased().hasSuffix(".\($0.rawValue)") }
        } ?? .csv
    }

    func validate() throws {
        if format == .xlsx, output.output == nil {
            throw ValidationError("A workbook is a file: say where with --output FILE.")
        }
    }
}

extension SheetErrand {
    var output: OutputOptions { sheet.output }

    /// Whoever says the format may name the file as they like.
    var endings: [String] { sheet.said == nil ? SheetFormat.allCases.map(\.rawValue) : [] }

    var statementPath: String {
        sheetPath + RemoteText.search([("format", sheet.format.rawValue)] + fields)
    }

    func outlet(at path: String) throws -> any OutgoingSheet {
        try Asked.sheet(at: path, as: sheet.format)
    }
}
