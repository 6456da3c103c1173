import Testing

/// Money is integer pence from the command line to the table.
///
/// Half a penny cannot be lost where there are none.
struct MoneyTests {
    static let rooms: Set = ["Money", "Panel", "Store", "Casework"]

    /// Files where a number that is not money may float, each with its reason.
    static let permitted = [
        "Sources/Casework/Desk/Clock.swift": "a moment, as the time zone's rules want it"
    ]

    @Test
    func `money never floats`() {
        expectNone(Self.offences(in: Repository.swift, permitted: Self.permitted))
    }

    @Test
    func `a floating number and an exception nobody needs are found`() {
        let text = """
            let pence: Int64 = 1 // never a Double
            let share: Double = 0.5
            let all: [Float] = []
            let rate = Float64(pence)
            let doubled = Doubled(pence)
            """
        let files = ["Money/Share", "Panel/Score", "Reports/Forecast"].map {
            TextFile("Sources/\($0).swift", text)
        }
        let permitted = ["Sources/Panel/Score.swift": "a goal's score", "Sources/A.swift": "?"]
        let found = Self.offences(in: files, permitted: permitted)
        expect(found, at: [1, 2, 3, 4])
        #expect(Set(found.map(\.file)) == ["Sources/Money/Share.swift", "Sources/A.swift"])
    }

    static func offences(in files: [TextFile], permitted: [String: String]) -> [Offence] {
        let floating = files.filter { rooms.contains($0.room ?? "") }.flatMap(floats)
        let needed = Set(floating.map(\.file))
        return floating.filter { permitted[$0.file] == nil }
            + permitted.keys.filter { !needed.contains($0) }.sorted().map {
                Offence($0, 1, "nothing floats here any more: take it off the list")
            }
    }

    private static func floats(in file: TextFile) -> [Offence] {
        file.code(matching: /\b(?:Double|CGFloat|Float(?:16|32|64|80)?)\b/).map {
            Offence(file.path, $0.line, "use Int64 pence, or parts in ten thousand for a share")
        }
    }
}
