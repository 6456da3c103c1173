import Money
import Panel
import Testing

@Suite struct `What fair share is told of` {
    private func spans(
        _ to: String?,
        from began: Int = 4,
        today: String = "2026-11-18"
    ) throws -> [String] {
        let today = try #require(Day(reading: today))
        return try YearSoFar(upTo: to, from: began, today: today).spans
            .map { "\($0.from) \($0.to)" }
    }

    @Test
    func `is the year so far, and each quarter's end before it`() throws {
        let first = "2026-04-01 2026-06-30"
        #expect(try spans(nil) == [first, "2026-04-01 2026-09-30"])
        #expect(try spans("2026-06") == [first])
        #expect(try spans("2026-03").last == "2025-04-01 2026-03-31")
        #expect(try spans("2026-03").count == 4)
        #expect(try spans(nil, today: "2026-04-01").last == "2025-04-01 2026-03-31")
        #expect(try spans(nil, from: 2, today: "2026-05-01") == ["2026-02-01 2026-04-30"])
        #expect(try spans("2026-01", from: 2).last == "2025-02-01 2026-01-31")
    }

    @Test(arguments: [
        ("malformed-month", "2026"), ("in-the-future", "2026-12"), ("in-the-future", "2026-11"),
        ("not-quarter-end", "2026-10"), ("not-quarter-end", "2026-08"),
    ])
    func `is nothing that could be taken from something else`(code: String, to: String) throws {
        do {
            _ = try spans(to)
            Issue.record("nothing was refused")
        } catch let refusal as Refusal {
            #expect(refusal.code == code)
        }
    }

    @Test
    func `is told by bands of age that the council says`() throws {
        let bands = try #require(AgeBands(reading: "12  14 15"))
        #expect(bands.text == "12 14 15")
        #expect(
            [nil, 0, 11, 12, 13, 14, 15, 19].map(bands.name) == [
                "not-known", "under-12", "under-12", "12-to-13", "12-to-13", "14", "15-and-over",
                "15-and-over",
            ]
        )
        #expect(bands.names == ["under-12", "12-to-13", "14", "15-and-over", "not-known"])
        for text in ["", "14 12", "12 12", "0 12", "12 26", "12 x"] {
            #expect(AgeBands(reading: text) == nil, "\(text)")
        }
    }
}
