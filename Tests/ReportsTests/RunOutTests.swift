import Money
import Reports
import Testing

@Suite struct `The month a head runs out` {
    private func day(_ text: String) throws -> Day {
        try #require(Day(reading: text))
    }

    private func months(_ before: String, since first: String, most: Int = 6) throws -> [String] {
        RunOut.months(before: try day(before), since: try day(first), most: most)
            .map(\.description)
    }

    @Test
    func `goes by the whole months before today's, six at most`() throws {
        #expect(
            try months("2026-11-18", since: "2026-01-15") == [
                "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01",
            ]
        )
        #expect(try months("2027-02-28", since: "2026-11-30").first == "2026-11-01")
        #expect(try months("2027-02-28", since: "2026-11-30").count == 3)
        #expect(
            try months("2027-01-31", since: "2020-01-01", most: 2) == ["2026-11-01", "2026-12-01"]
        )
    }

    @Test
    func `has no pace to go by while the fund's first month lasts`() throws {
        #expect(try months("2026-04-30", since: "2026-04-01").isEmpty)
        #expect(try months("2026-05-01", since: "2026-04-30") == ["2026-04-01"])
        #expect(try months("2026-03-01", since: "2026-04-01").isEmpty, "nor before it")
    }

    /// What is left, what each month cost, and the month it is used up in from November on.
    @Test(
        arguments: [
            (300, [100, 100, 100], "2027-01-01"), (301, [100, 100, 100], "2027-02-01"),
            (1, [100], "2026-11-01"), (100, [100], "2026-11-01"), (101, [100], "2026-12-01"),
            (0, [100], "2026-11-01"), (-5, [100], "2026-11-01"),
            (100, [0, 0, 100], "2027-01-01"), (100, [-50, 150], "2026-12-01"),
            (1200, [100], "2027-10-01"), (500, [], nil), (500, [0, 0], nil),
            (500, [100, -100], nil), (500, [100, -200], nil), (0, [0], nil),
            (119_999, [100], "2126-10-01"), (120_001, [100], nil),
        ] as [(Int64, [Int64], String?)]
    )
    func `is a straight line from what was spent`(
        left: Int64,
        spent: [Int64],
        month: String?
    )
        throws
    {
        let found = RunOut.month(
            left: Pence(left),
            spentByMonth: spent.map { Pence($0) },
            from: try day("2026-11-18"),
            until: try day("2199-12-31")
        )
        #expect(found?.description == month)
    }

    @Test(
        arguments: [("2027-03-01", "2027-03-01"), ("2027-02-28", nil)] as [(String, String?)]
    )
    func `is none after the fund has ended`(end: String, month: String?) throws {
        let found = RunOut.month(
            left: Pence(500),
            spentByMonth: [Pence(100)],
            from: try day("2026-11-18"),
            until: try day(end)
        )
        #expect(found?.description == month)
    }

    @Test
    func `is none of a fund that had ended before, though nothing is left`() throws {
        let found = RunOut.month(
            left: .zero,
            spentByMonth: [Pence(100)],
            from: try day("2026-11-18"),
            until: try day("2026-10-31")
        )
        #expect(found == nil)
    }

    @Test
    func `of more money than can be counted is never`() throws {
        let found = RunOut.month(
            left: Pence(.max),
            spentByMonth: [Pence(1), Pence(1)],
            from: try day("2026-11-18"),
            until: try day("2199-12-31")
        )
        #expect(found == nil)
    }
}
