import Testing

/// Files stay short and functions fit a screen.
///
/// The exceptions may only ever become fewer.
struct LengthTests {
    static let longestFile = 200
    static let longestFunction = 70

    /// Files that may be longer, each with its reason.
    static let permitted: [String: String] = [:]

    @Test
    func `files stay short`() {
        expectNone(Self.offences(in: Repository.swift, permitted: Self.permitted))
    }

    @Test
    func `functions fit a screen`() {
        expectNone(Repository.swift.flatMap(Self.longFunctions))
    }

    @Test
    func `a long file and an exception nobody needs are found`() {
        let long = String(repeating: "\n", count: 201)
        let files = [
            TextFile("long.swift", long), TextFile("table.swift", long), TextFile("a.swift", "\n"),
        ]
        let permitted = ["table.swift": "one row for each act", "a.swift": "", "gone.swift": "?"]
        let found = Self.offences(in: files, permitted: permitted)
        #expect(found.map(\.file) == ["long.swift", "a.swift", "gone.swift"])
    }

    @Test
    func `a long function is found`() {
        let steps = Array(repeating: "        step()", count: 69)
        let text = """
            protocol Fund {
                func award() -> Int
                func allocate(to head: Head) throws
            }
            struct Grant {
                func short(
                    by: (Int) -> Void = { _ in }
                ) {
            \(steps.dropLast(3).joined(separator: "\n"))
                }
                init<T>(long: T) {
            \(steps.joined(separator: "\n"))
                }
            }
            """
        expect(Self.longFunctions(in: TextFile("Sources/Money/Grant.swift", text)), at: [76])
    }

    static func offences(in files: [TextFile], permitted: [String: String]) -> [Offence] {
        let long = files.filter { $0.lineCount > longestFile }
        let needed = Set(long.map(\.path))
        return long.filter { permitted[$0.path] == nil }.map {
            Offence($0.path, $0.lineCount, "over \(longestFile) lines: give each noun its own file")
        }
            + permitted.keys.filter { !needed.contains($0) }.sorted().map {
                Offence($0, 1, "no longer over \(longestFile) lines: take it off the list")
            }
    }

    static func longFunctions(in file: TextFile) -> [Offence] {
        let code = file.swift.code
        return code.matches(of: /\b(?:func\s+[^\s(<]*|init[?]?|subscript)\s*(?=[(<])/).compactMap {
            match in
            guard let lines = length(ofFunction: code[match.range.lowerBound...]) else {
                return nil
            }
            guard lines > longestFunction else { return nil }
            let line = code[..<match.range.lowerBound].newlines + 1
            return Offence(
                file.path,
                line,
                "\(lines) lines: over \(longestFunction), take a step out"
            )
        }
    }

    /// The lines from a signature to the bracket that closes its body; nil where no body follows,
    /// as in a protocol or a call.
    private static func length(ofFunction code: Substring) -> Int? {
        guard let head = code.firstIndex(of: "("), let signature = close(of: code[head...]) else {
            return nil
        }
        guard let open = code[signature...].firstIndex(of: "{") else { return nil }
        let between = code[signature..<open]
        guard between.dropFirst().allSatisfy({ $0 != "}" && $0 != ")" }) else { return nil }
        guard !between.contains(/\b(?:func|var|let|init|case|subscript)\b|[=;]/) else { return nil }
        return close(of: code[open...]).map { code[..<$0].newlines + 1 }
    }

    /// Where the bracket that `code` begins with is closed.
    private static func close(of code: Substring) -> Substring.Index? {
        var depth = 0
        return code.indices.first { index in
            if "({[".contains(code[index]) { depth += 1 }
            if ")}]".contains(code[index]) { depth -= 1 }
            return depth == 0
        }
    }
}
