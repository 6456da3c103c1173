import Testing

/// Steps are compiled into the executable under their names, where a first digit would be lost and
/// every other sign becomes `_`.
struct StepNameTests {
    @Test
    func `embedded steps have names that survive embedding`() {
        let paths = Repository.files.map(\.path).filter { $0.hasPrefix("Migrations/steps/") }
        #expect(!paths.isEmpty)
        expectNone(Self.offences(in: paths))
    }

    @Test
    func `every text of a step is in the schema`() {
        let schema = Repository.swift.filter { $0.path.hasPrefix("Migrations/Steps") }
            .map(\.text).joined()
        let steps = Repository.files.map(\.path).filter { $0.hasPrefix("Migrations/steps/") }
        expectNone(
            steps.filter { path in
                let name = path.split(separator: "/").last?.replacing(".", with: "_") ?? ""
                return !schema.contains("PackageResources.\(name)")
            }
            .map { Offence($0, 1, "give it its Step in Migrations/Steps+later.swift") }
        )
    }

    @Test
    func `a name that would be lost or taken twice is found`() {
        let names = [
            "s0001_ledger.sql", "s0001_ledger.postgres.sql", "s0001_ledger_postgres.sql",
            "0002_people.sql", "s0003_cases.oracle.sql", "s0004_a.sql", "s0004_b.sqlite.sql",
            "s0004_a.sqlite.sql",
        ]
        #expect(
            Self.offences(in: names).map(\.file) == [
                "s0001_ledger_postgres.sql", "0002_people.sql", "s0003_cases.oracle.sql",
                "s0004_b.sqlite.sql",
            ]
        )
    }

    static func offences(in paths: [String]) -> [Offence] {
        var embedded: Set<String> = []
        var named: [Substring: Substring] = [:]
        return paths.compactMap { path in
            let name = path.split(separator: "/").last ?? ""
            guard
                let step = name.wholeMatch(
                    of: /(s\d{4})_([a-z][a-z0-9_]*)(\.postgres|\.sqlite)?\.sql/
                )
            else {
                return Offence(path, 1, "call it s0001_name.sql, .postgres.sql or .sqlite.sql")
            }
            guard embedded.insert(name.split(separator: ".").joined(separator: "_")).inserted else {
                return Offence(path, 1, "another step is embedded under the same name")
            }
            let noun = named[step.1] ?? step.2
            named[step.1] = noun
            guard noun == step.2 else {
                return Offence(path, 1, "\(step.1) is already called \(noun); take the next number")
            }
            return nil
        }
    }
}
