import Testing

/// Every column says whose business it is before it can land.
struct ColumnTests {
    static let register = "Migrations/columns.txt"
    static let classes: Set = ["public", "finance", "personal", "identifying", "special"]

    @Test
    func `every column of the schema is classified`() {
        let steps = Repository.files.filter { $0.path.hasPrefix("Migrations/steps/") }
        expectNone(Self.offences(in: Repository.text(Self.register), steps: steps))
    }

    @Test
    func `a column without a class and a class without a column are found`() {
        let steps = [
            TextFile(
                "s1.sql",
                """
                -- people
                CREATE TABLE officer (
                    id UUID PRIMARY KEY,
                    name TEXT NOT NULL CHECK (name <> ',x TEXT'), -- a, b
                    pence BIGINT,
                    CONSTRAINT "named" CHECK (length(name) > 0),
                    UNIQUE (name, pence)
                );
                CREATE TABLE gone (id UUID);
                """
            ),
            TextFile(
                "s2.sql",
                """
                ALTER TABLE officer ADD COLUMN born DATE;
                ALTER TABLE officer RENAME COLUMN pence TO amount;
                DROP TABLE gone;
                """
            ),
        ]
        let register = """
            # people
            officer.id public

            officer.name secret
            officer.pence finance
            officer.id public
            officer.amount
            """
        let found = Self.offences(in: TextFile("columns.txt", register), steps: steps)
        #expect(
            found.map(\.description).sorted() == [
                "columns.txt:4: secret is no class; write \(Self.choices)",
                "columns.txt:5: officer.pence is no column of the schema; take the line out",
                "columns.txt:6: officer.id stands here twice; take one out",
                "columns.txt:7: write a line as: table.column class",
                "s2.sql:1: give officer.born a class in Migrations/columns.txt",
                "s2.sql:2: give officer.amount a class in Migrations/columns.txt",
            ]
        )
    }

    @Test
    func `special-category data is read by its own act and one report only`() {
        let tables = Set(
            Repository.text(Self.register).lines.filter { $0.hasSuffix(" special") }
                .compactMap { $0.split(separator: ".").first.map(String.init) }
        )
        #expect(tables == ["monitoring"])
        let addressed = /\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)/
        let readers = Repository.swift.filter { $0.path.hasPrefix("Sources/Store/") }
            .filter { file in
                file.swift.literals.flatMap { $0.text.matches(of: addressed) }
                    .contains { tables.contains(String($0.1)) }
            }
        #expect(
            readers.map(\.path) == [
                "Sources/Store/FairShares.swift", "Sources/Store/Monitoring.swift",
            ]
        )
    }

    static func offences(in register: TextFile, steps: [TextFile]) -> [Offence] {
        let columns = Schema(steps: steps).columns
        var classified: Set<String> = []
        var found: [Offence] = []
        for (index, line) in register.lines.enumerated() {
            let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
            guard !words.isEmpty else { continue }
            let remedy = words.count == 2 ? fault(in: words, columns, classified) : malformed
            if let remedy { found.append(Offence(register.path, index + 1, remedy)) }
            if words.count == 2 { classified.insert(words[0]) }
        }
        for (column, place) in columns where !classified.contains(column) {
            found.append(
                Offence(place.file, place.line, "give \(column) a class in \(Self.register)")
            )
        }
        return found.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }

    private static let choices = "public, finance, personal, identifying or special"
    private static let malformed = "write a line as: table.column class"

    private static func fault(
        in words: [String],
        _ columns: [String: Offence.Place],
        _ classified: Set<String>
    ) -> String? {
        if columns[words[0]] == nil {
            return "\(words[0]) is no column of the schema; take the line out"
        }
        if classified.contains(words[0]) { return "\(words[0]) stands here twice; take one out" }
        guard !classes.contains(words[1]) else { return nil }
        return "\(words[1]) is no class; write \(choices)"
    }
}
