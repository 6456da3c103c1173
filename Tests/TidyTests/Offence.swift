import Testing

/// A line that breaks a house rule, and what to do about it.
struct Offence: Hashable, CustomStringConvertible {
    let file: String
    let line: Int
    let remedy: String

    init(_ file: String, _ line: Int = 1, _ remedy: String) {
        self.file = file
        self.line = line
        self.remedy = remedy
    }

    var description: String { "\(file):\(line): \(remedy)" }
}

/// Records every offence as an issue of its own, so that one run names them all.
func expectNone(
    _ offences: [Offence],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for offence in offences {
        Issue.record("\(offence)", sourceLocation: sourceLocation)
    }
}

/// Whether exactly these lines of one text were found, which is how each rule proves it can fail.
func expect(
    _ offences: [Offence],
    at lines: [Int],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(offences.map(\.line).sorted() == lines, "\(offences)", sourceLocation: sourceLocation)
}
