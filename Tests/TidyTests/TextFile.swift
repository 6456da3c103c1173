/// One committed file: where it stands, what it says and, for Swift, what of it is code.
struct TextFile: Sendable {
    /// Relative to the repository's root, as in `Sources/Money/Pence.swift`.
    let path: String
    let text: String
    let swift: SwiftText

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
        swift = path.hasSuffix(".swift") ? SwiftText(text) : SwiftText("")
    }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Where a pattern stands in the code alone, line by line; lines count from 1.
    func code<Output>(matching pattern: Regex<Output>) -> [(line: Int, output: Output)] {
        swift.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .flatMap { index, code in
                code.matches(of: pattern).map { (index + 1, $0.output) }
            }
    }

    var lineCount: Int { text.isEmpty ? 0 : text.utf8.count { $0 == UInt8(ascii: "\n") } }

    var isSwift: Bool { path.hasSuffix(".swift") }
    var isTest: Bool { path.hasPrefix("Tests/") }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The room a file stands in; a test stands in none.
    var room: String? {
        let parts = path.split(separator: "/").map(String.init)
        switch parts.first {
        case "Sources" where parts.count > 2: return parts[1]
        case "Migrations" where parts.count > 1, "Seeds" where parts.count > 1: return parts[0]
        default: return nil
        }
    }
}
