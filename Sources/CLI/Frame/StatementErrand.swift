import ArgumentParser
import Casework
import Foundation

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
        let partial = Partial(of: output.output)
        defer { partial.remove() }
        let written = try await House.visit(output.common) { house in
            try await house.casework.write(statement, as: house.caller) { [self] in
                do {
                    return try outlet(at: partial.path)
                } catch {
                    throw partial.fault("\(error)")
                }
            }
        }
        guard output.output != nil else { return try partial.print() }
        try partial.keep()
        try Output.show(written, output.common)
    }
}

/// A file that is not whole yet.
private struct Partial: Sendable {
    let path: String
    private let wanted: String?

    init(of wanted: String?) {
        self.wanted = wanted
        path =
            wanted.map { "\($0).partial" }
            ?? FileManager.default.temporaryDirectory
            .appending(path: "diversion-\(UUID().uuidString)").path
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    func keep() throws {
        guard let wanted, rename(path, wanted) == 0 else {
            throw fault(String(cString: strerror(errno)))
        }
    }

    func print() throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
            try Output.write(piece)
        }
    }

    func fault(_ detail: String) -> Fault {
        Fault(
            code: "file-unwritable",
            sentence:
                "The file \(wanted ?? path) cannot be written: check the folder and the disk.",
            detail: detail
        )
    }
}
