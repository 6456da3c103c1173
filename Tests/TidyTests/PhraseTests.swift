import Testing

/// Lines that are fine while one works and wrong once they land.
struct PhraseTests {
    @Test
    func `nothing is left that should not land`() {
        expectNone(Repository.files.flatMap(Self.offences))
    }

    @Test
    func `a forbidden line is found`() {
        let text = """
            print("hello")
            let a = try! load()
            fatalError()
            fatalError("why")
            let b = "print(1) and try! this"
            console.print(1)
            // \(Self.marks[0]): later
            """
        expect(Self.offences(in: TextFile("Sources/Money/A.swift", text)), at: [1, 2, 3, 7])
        expect(Self.offences(in: TextFile("Sources/CLI/A.swift", text)), at: [2, 3, 7])
        expect(Self.offences(in: TextFile("Migrations/steps/s0001_a.sql", text)), at: [7])
    }

    static let printers: Set = ["CLI", "Bench", "Seeds"]
    static let marks = ["TO" + "DO", "FIX" + "ME"]

    static func offences(in file: TextFile) -> [Offence] {
        let code = file.codeLines.flatMap { number, code in
            remedies(for: code, room: file.room).map { Offence(file.path, number, $0) }
        }
        let marked = file.lines.enumerated().filter { _, line in
            marks.contains(where: line.contains)
        }
        return code + marked.map { Offence(file.path, $0.offset + 1, "do it, or file an issue") }
    }

    private static func remedies(for code: Substring, room: String?) -> [String] {
        var remedies: [String] = []
        if code.contains(/(?:^|[^\w.])print\(/), !printers.contains(room ?? "") {
            remedies.append("only CLI, Bench and Seeds print: return what is to be said")
        }
        if code.contains(/\btry!/) {
            remedies.append("catch the error, or say with precondition why there is none")
        }
        if code.contains(/\bfatalError\(\s*(?:""\s*)?\)/) {
            remedies.append("say in the message what cannot be")
        }
        return remedies
    }
}
