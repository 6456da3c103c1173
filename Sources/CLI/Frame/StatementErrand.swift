import ArgumentParser
import Casework
import Foundation
import Sheets

/// A command that writes a statement out: to a file, or to standard output.
///
/// It is written beside first and moved when it is whole: what is killed or fails half-way leaves
/// nothing that could be taken for it.
protocol StatementErrand: AsyncParsableCommand, Sendable {
    associatedtype Asked: Statement

    var output: OutputOptions { get }

    func statement() throws -> Asked

    /// Makes the file that it is written on.
    func outlet(at path: String) throws -> Asked.Outlet
}

/// Where a statement goes.
struct OutputOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file; standard output unless said.", valueName: "FILE")
    )
    var output: String?

    func validate() throws {
        if common.json, output == nil {
            throw ValidationError("With --json say --output FILE: the JSON tells what was written.")
        }
    }
}

extension StatementErrand {
    func run() async throws {
        let statement = try statement()
        let partial = try Partial(of: output.output)
        defer { partial.remove() }
        let written = try await House.visit(output.common) { house in
            do {
                return try await house.casework.write(statement, as: house.caller) { [self] in
                    // Made first, and so private whoever writes it.
                    try partial.write("")
                    return try outlet(at: partial.path)
                }
            } catch let error as Unwritten {
                throw partial.fault(error.detail)
            }
        }
        guard output.output != nil else { return try partial.print() }
        try partial.keep()
        try Output.show(written, output.common)
    }
}
