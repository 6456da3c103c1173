/// Swift source told apart: code, and what only stands in strings and comments, so that a rule
/// about code is not broken by a sentence that mentions it.
struct SwiftText: Sendable {
    struct Literal: Sendable {
        let line: Int
        /// What the string says, with `…` where something is interpolated.
        let text: String
    }

    /// The source with comments, string contents, raw identifiers and regular expressions blanked;
    /// every line and column stays where it was.
    let code: String
    let literals: [Literal]

    init(_ source: String) {
        var reader = SwiftReader(bytes: Array(source.utf8))
        reader.readCode()
        code = String(decoding: reader.code, as: UTF8.self)
        literals = reader.literals
    }
}
