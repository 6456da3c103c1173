import Testing

/// What the README tells a newcomer to type, and where it says things stand, is there.
struct ReadmeTests {
    @Test
    func `the README's commands and folders exist`() {
        let readme = Repository.text("README.md")
        let targets = Makefile(Repository.text("Makefile").text).targets
        #expect(!readme.text.isEmpty, "write README.md")
        expectNone(Self.offences(in: readme, targets: targets, exists: Repository.exists))
    }

    @Test
    func `a command or a folder that does not exist is found`() {
        let text = """
            Run `make demo`, and make sure. See `Sources/Money`, `Sources/Gone/A.swift`, `Gold/`.
            ```
            make demo
            $ make gold  # first
            make test && make silver
              Lead/      a room
            ```
            Now type:

                make bronze
            make up your mind; `make it`; `Tests/<Room>Tests`; `Money/`
            """
        let found = Self.offences(in: TextFile("README.md", text), targets: ["demo", "test"]) {
            $0.hasPrefix("Sources/Money")
        }
        expect(found, at: [1, 1, 4, 5, 6, 10, 11])
    }

    static func offences(
        in readme: TextFile,
        targets: [String],
        exists: (String) -> Bool
    ) -> [Offence] {
        var fenced = false
        return readme.lines.enumerated().flatMap { index, line -> [Offence] in
            if line.hasPrefix("```") { fenced.toggle() }
            let code =
                fenced || line.hasPrefix("    ") ? [line] : line.matches(of: /`([^`]+)`/).map(\.1)
            let commands = code.flatMap(targetsNamed).filter { !targets.contains($0) }
            let folders = code.flatMap { foldersNamed(in: $0, exists: exists) }
            return commands.map { Offence(readme.path, index + 1, "the Makefile has no \($0)") }
                + folders.map { Offence(readme.path, index + 1, "there is no \($0)") }
        }
    }

    private static func targetsNamed(in code: Substring) -> [String] {
        code.matches(of: /(?:^|&&|;)\s*(?:\$ )?make ([a-z][\w-]*)/).map { String($0.1) }
    }

    /// A path from the top, or a room's name with a slash behind it.
    private static func foldersNamed(in code: Substring, exists: (String) -> Bool) -> [String] {
        let path = /(?:^|\s)((?:Sources|Tests|Migrations|Seeds|\.ci)\/[^\s`:#]*|[A-Z]\w+\/(?=\s|$))/
        return code.matches(of: path).map { String($0.1) }.filter { named in
            guard !named.contains(/[<>*…]/) else { return false }
            return !["", "Sources/", "Tests/"].contains { exists($0 + named) }
        }
    }
}
