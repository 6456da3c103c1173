import Testing

/// Nothing committed knows the machine it was written on.
struct MachineTests {
    @Test
    func `no file names a folder of one machine`() {
        expectNone(Repository.files.flatMap(Self.offences))
    }

    @Test
    func `a path of one machine is found`() {
        let text = ["work/main", "tmp/a", "home/ada/x", "usr/bin/env", "Users/ada/y"]
            .map { "let path = \"/\($0)\"\n" }.joined()
        expect(Self.offences(in: TextFile("Sources/CLI/A.swift", text)), at: [1, 2, 3, 5])
        expect(Self.offences(in: TextFile("Tests/run.sh", text)), at: [1, 3, 5])
        expect(Self.offences(in: TextFile("README.md", "https://a.uk/work/b ../work/c")), at: [])
    }

    /// A script may fall back on the system's temporary folder; Swift asks FileManager for it.
    static func offences(in file: TextFile) -> [Offence] {
        let anywhere = /(?:^|[^\w.\/])\/(?:work|root|home|Users)\//
        let temporary = /(?:^|[^\w.\/])\/tmp\//
        return file.lines.enumerated().compactMap { index, line in
            let named =
                line.contains(anywhere) || (file.isSwift && line.contains(temporary))
            guard named else { return nil }
            return Offence(file.path, index + 1, "ask the system, or take the path as an argument")
        }
    }
}
