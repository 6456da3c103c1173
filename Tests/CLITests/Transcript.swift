import Database
import Foundation

/// A story told at the command line: what was typed, what was said, how it ended.
///
/// A plain text file. A line that begins with `$ ` is typed, and goes on in lines that begin with
/// `> `. What stands beneath it is what the program says, on standard output and standard error; a
/// last line such as `[3]` is the exit code, where that is not 0. Lines that begin with `#` are
/// prose. What differs from run to run stands in braces: see `Placeholders`.
struct Transcript: Sendable, CustomStringConvertible {
    /// Beneath `Transcripts`: `main-job.txt`, `refusals/fund.txt`.
    let name: String
    let steps: [Step]

    struct Step: Sendable {
        /// Where it stands in the file; lines count from 1.
        let line: Int
        let command: String
        /// What is said, and the exit code beneath it.
        let said: [String]
        /// The lines of the file that hold it.
        let place: Range<Int>
    }

    var description: String { name }

    /// Where it is played: one in a folder named for an engine on that alone.
    func isPlayed(on engine: Engine) -> Bool {
        let folder = name.split(separator: "/").first.map(String.init) ?? ""
        return Engine(rawValue: folder).map { $0 == engine } ?? true
    }

    init(_ name: String, _ text: String) {
        self.name = name
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let starts = lines.indices.filter { lines[$0].hasPrefix("$ ") }
        steps = starts.map { start in
            let more = lines[(start + 1)...].prefix { $0.hasPrefix("> ") }
            let command = [lines[start]] + more
            let said = lines[more.endIndex...].prefix {
                !$0.hasPrefix("$ ") && !$0.hasPrefix("#")
            }
            let end = said.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? said.startIndex
            return Step(
                line: start + 1,
                command: command.map { String($0.dropFirst(2)) }.joined(separator: "\n"),
                said: Array(said[..<end]),
                place: said.startIndex..<end
            )
        }
    }

    init(_ name: String) throws {
        self.init(name, try String(contentsOf: Self.file(name), encoding: .utf8))
    }

    /// Where it stands in the repository that these tests were built from.
    static func file(_ name: String) -> URL {
        folder.appending(path: name)
    }

    /// Every transcript there is: a new one is a new file, and nothing else.
    static let all: [Transcript] = {
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String]
        return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted().compactMap {
            try? Transcript($0)
        }
    }()

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Transcripts")
}
