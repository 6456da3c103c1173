/// Walks through Swift source byte by byte, knowing just enough of the language to tell code from
/// strings and comments.
///
/// A string that is not closed ends with its line, so a mistake stays small.
struct SwiftReader {
    let bytes: [UInt8]
    private(set) var code: [UInt8]
    private(set) var literals: [SwiftText.Literal] = []
    private var at = 0
    private var line = 1

    init(bytes: [UInt8]) {
        self.bytes = bytes
        code = bytes
    }

    /// Reads code to the end, or to the parenthesis that closes an interpolation.
    mutating func readCode(interpolated: Bool = false) {
        var depth = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "/") where next("//"): blank(until: "\n")
            case UInt8(ascii: "/") where next("/*"): readBlockComment()
            case UInt8(ascii: "/") where opensRegex: readRegex()
            case UInt8(ascii: "`"):
                blank(1)
                blank(until: "`")
                blank(1)
            case UInt8(ascii: "#"), UInt8(ascii: "\""): readHashesAndString()
            case UInt8(ascii: "("):
                depth += 1
                step()
            case UInt8(ascii: ")"):
                if interpolated && depth == 0 { return }
                depth -= 1
                step()
            default: step()
            }
        }
    }

    // MARK: - Strings

    private mutating func readHashesAndString() {
        var hashes = 0
        while at < bytes.count && bytes[at] == UInt8(ascii: "#") {
            hashes += 1
            step()
        }
        guard next("\"") else { return }
        let fence = String(repeating: "#", count: hashes)
        let quote = next("\"\"\"") ? "\"\"\"" : "\""
        let opened = line
        step(quote.utf8.count)
        let text = readString(to: quote + fence, escape: "\\" + fence, long: quote.count == 3)
        literals.append(SwiftText.Literal(line: opened, text: text))
    }

    private mutating func readString(to close: String, escape: String, long: Bool) -> String {
        var said: [UInt8] = []
        while at < bytes.count {
            if next(close) {
                step(close.utf8.count)
                break
            }
            if bytes[at] == UInt8(ascii: "\n") && !long { break }
            if next(escape + "(") {
                blank(escape.utf8.count + 1)
                readCode(interpolated: true)
                blank(1)
                said += Array("…".utf8)
            } else {
                let length = next(escape) ? escape.utf8.count + 1 : 1
                said += bytes[at..<min(at + length, bytes.count)]
                blank(length)
            }
        }
        return String(decoding: said, as: UTF8.self)
    }

    // MARK: - Comments and regular expressions

    private mutating func readBlockComment() {
        var depth = 0
        repeat {
            if next("/*") {
                depth += 1
                blank(2)
            } else if next("*/") {
                depth -= 1
                blank(2)
            } else {
                blank(1)
            }
        } while depth > 0 && at < bytes.count
    }

    /// A slash opens a regular expression where no value stands before it to be divided.
    private var opensRegex: Bool {
        guard at + 1 < bytes.count, !" \n=".utf8.contains(bytes[at + 1]) else { return false }
        let before = code[..<at].last { $0 != UInt8(ascii: " ") } ?? UInt8(ascii: "\n")
        return "\n(=,:[{&|!?".utf8.contains(before)
    }

    private mutating func readRegex() {
        blank(1)
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n"), !next("/") {
            blank(next("\\") ? 2 : 1)
        }
        if next("/") { blank(1) }
    }

    // MARK: - Steps

    private func next(_ word: String) -> Bool {
        bytes[at...].starts(with: word.utf8)
    }

    private mutating func step(_ count: Int = 1) {
        for _ in 0..<count where at < bytes.count {
            if bytes[at] == UInt8(ascii: "\n") { line += 1 }
            at += 1
        }
    }

    private mutating func blank(_ count: Int) {
        for _ in 0..<count where at < bytes.count {
            if bytes[at] != UInt8(ascii: "\n") { code[at] = UInt8(ascii: " ") }
            step()
        }
    }

    /// Blanks what stands before `end`, or before the end of the line.
    private mutating func blank(until end: String) {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n"), !next(end) { blank(1) }
    }
}
