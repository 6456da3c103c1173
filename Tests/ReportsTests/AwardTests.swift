import Money
import Panel
import Reports
import Testing

@Suite struct `Awards as they are published` {
    private func award(
        _ provider: String,
        _ from: String,
        _ to: String,
        children: Int,
        _ pence: Int64
    ) throws -> Award {
        let (from, to) = (try #require(Day(reading: from)), try #require(Day(reading: to)))
        return Award(
            provider: provider,
            period: Span(from: from, to: to),
            children: children,
            awarded: Pence(pence),
            paid: Pence(pence / 2),
            awardedOn: from,
            starts: from,
            ends: to
        )
    }

    @Test
    func `stand by quarter where they are for many children, and by year where for a few`() throws {
        let quarters = [
            try award("PRV-1", "2026-04-01", "2026-06-30", children: 5, 100),
            try award("PRV-1", "2026-07-01", "2026-09-30", children: 4, 20),
            try award("PRV-1", "2027-01-01", "2027-03-31", children: 1, 3),
            try award("PRV-1", "2027-04-01", "2027-06-30", children: 1, 7),
            try award("PRV-2", "2026-07-01", "2026-09-30", children: 2, 50),
        ]
        let published = Award.published(quarters, least: 5)
        #expect(
            published.map { "\($0.provider) \($0.period.from) \($0.period.to) \($0.awarded.count)" }
                == [
                    "PRV-1 2026-04-01 2026-06-30 100", "PRV-1 2026-07-01 2027-03-31 23",
                    "PRV-1 2027-04-01 2027-06-30 7", "PRV-2 2026-07-01 2026-09-30 50",
                ]
        )
        #expect(published[1].awardedOn == quarters[2].awardedOn)
        #expect(published[1].starts == quarters[1].starts && published[1].ends == quarters[2].ends)
        #expect(published.map(\.awarded).sum() == quarters.map(\.awarded).sum(), "no penny is lost")
    }

    @Test
    func `all stand alone where one child is enough`() throws {
        let quarters = [
            try award("PRV-1", "2026-07-01", "2026-09-30", children: 1, 20),
            try award("PRV-1", "2026-10-01", "2026-12-31", children: 1, 3),
        ]
        #expect(Award.published(quarters, least: 1) == quarters)
    }
}
