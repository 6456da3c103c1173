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
        let marked = file.lines.enumerated().filter { _, line in
            marks.contains(where: line.contains)
        }
        return printed(in: file) + unsaid(in: file)
            + marked.map { Offence(file.path, $0.offset + 1, "do it, or file an issue") }
    }

    private static func printed(in file: TextFile) -> [Offence] {
        guard !printers.contains(file.room ?? "") else { return [] }
        return file.code(matching: /(?:^|[^\w.])print\(/).map {
            Offence(file.path, $0.line, "return what is to be said: CLI, Bench and Seeds print")
        }
    }

    /// Ways to stop that leave nobody the wiser.
    private static func unsaid(in file: TextFile) -> [Offence] {
        file.code(matching: /\btry!/).map {
            Offence(file.path, $0.line, "catch the error, or say why there can be none")
        }
            + file.code(matching: /\bfatalError\(\s*(?:""\s*)?\)/).map {
                Offence(file.path, $0.line, "say in the message what cannot be")
            }
    }
}
