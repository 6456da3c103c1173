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

    /// Where a server gives it out: `export/ledger?format=csv`.
    var statementPath: String { get }

    /// The endings of the files that it can write; nothing where any name will do.
    var endings: [String] { get }

    /// Makes the file that it is written on.
    func outlet(at path: String) throws -> Asked.Outlet

    /// Makes of what was written what is wanted, before it is kept.
    func finish(_ path: String) throws
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

    /// What stands behind the last dot of the file's name; nil where there is none.
    var ending: String? {
        let name = output?.split(separator: "/").last ?? ""
        guard let dot = name.dropFirst().lastIndex(of: ".") else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        return ending.isEmpty ? nil : ending
    }

    /// Nobody is given one kind of file under the name of another.
    fileprivate func check(_ endings: [String]) throws(LocalRefusal) {
        guard let ending, !endings.isEmpty, !endings.contains(ending) else { return }
        throw .unknownEnding(endings)
    }
}

extension StatementErrand where Asked.Outlet == Spool {
    func outlet(at path: String) throws -> Spool {
        try Spool(path: path)
    }
}

extension StatementErrand {
    var endings: [String] { [] }

    func finish(_ path: String) throws {}

    func run() async throws {
        try output.check(endings)
        let statement = try statement()
        let partial = try Partial(of: output.output)
        defer { partial.remove() }
        try await write(statement, to: partial)
    }

    private func write(_ statement: Asked, to partial: Partial) async throws {
        if let remote = try await Remote(output.common) {
            try partial.write("")
            return try keep(partial, try await remote.download(statementPath, to: partial.path))
        }
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
        try keep(partial, written)
    }

    private func keep(_ partial: Partial, _ written: Written) throws {
        try finish(partial.path)
        guard output.output != nil else { return try partial.print() }
        try partial.keep()
        try Output.show(written, output.common)
    }
}
