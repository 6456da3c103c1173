import Money
import Panel
import Testing

@Suite
struct `Days of suspension` {
    private static func day(_ text: String) throws -> Day { try #require(Day(reading: text)) }

    @Test
    func `are added up by child and school year`() throws {
        var told = Suspensions()
        for (days, child, on) in [
            (40, "one", "2026-09-01"), (6, "one", "2027-08-31"), (46, "one", "2025-09-02"),
            (5, "two", "2026-10-01"), (30, "one", "2026-08-31"),
        ] {
            told.add(days, of: child, on: try Self.day(on))
        }
        let rows: [(String, String, Int, Bool)] = [
            ("one", "2027-01-01", 45, true), ("one", "2027-01-01", 46, false),
            ("one", "2026-08-31", 75, true), ("one", "2026-08-31", 76, false),
            ("two", "2026-09-01", 4, true), ("two", "2026-09-01", 5, false),
            ("three", "2026-09-01", 0, false),
        ]
        for (child, on, most, exceeds) in rows {
            #expect(
                told.exceed(most, of: child, on: try Self.day(on)) == exceeds,
                "\(child) \(on) \(most)"
            )
        }
    }
}
