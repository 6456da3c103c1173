import Testing

/// What one sees first: a handful of names, and commands that fit on a hand or two.
struct TopLevelTests {
    @Test
    func `the top level holds only what belongs there`() {
        expectNone(Self.strangers(in: Repository.topLevel))
    }

    @Test
    func `a stranger at the top level is found`() {
        let names = [".git", "Sources", "notes.md", "LICENSE", "Package.resolved", "docs"]
        #expect(Self.strangers(in: names).map(\.file) == ["docs", "notes.md"])
    }

    @Test
    func `the Makefile has ten targets at most`() {
        let targets = Makefile(Repository.text("Makefile").text).targets
        #expect(!targets.isEmpty)
        expectNone(Self.tooMany(targets))
    }

    @Test
    func `an eleventh target is found`() {
        let text = (1...11).map { "t\($0): a\n\techo t: x\n" }.joined() + "X := y\n.PHONY: t1\n"
        #expect(Makefile(text).targets.count == 11)
        #expect(Self.tooMany(Makefile(text).targets).count == 1)
    }

    /// Package.resolved is made by the build and never committed.
    static let belongs: Set = [
        "Package.swift", "Sources", "Tests", "Migrations", "Seeds", "README.md", "Makefile",
        "LICENSE", "Package.resolved",
    ]

    static func strangers(in names: [String]) -> [Offence] {
        names.filter { !$0.hasPrefix(".") && !belongs.contains($0) }.sorted().map {
            Offence($0, 1, "does not belong at the top level: move it into a room")
        }
    }

    static func tooMany(_ targets: [String]) -> [Offence] {
        targets.count <= 10
            ? [] : [Offence("Makefile", 1, "\(targets.count) targets: ten at most, merge two")]
    }
}
