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
        let published = try published(quarters, from: "2026-04-01", to: "2028-03-31")
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

    private func published(
        _ quarters: [Award],
        from: String,
        to: String,
        on today: String = "2028-04-01",
        least: Int = 5
    ) throws -> [Award] {
        let (from, to) = (try #require(Day(reading: from)), try #require(Day(reading: to)))
        return Award.published(
            quarters,
            in: Span(from: from, to: to),
            on: try #require(Day(reading: today)),
            least: least
        )
    }

    @Test
    func `tell of a few the same whatever is asked for, once their year is over`() throws {
        let quarters = [
            try award("PRV-1", "2026-04-01", "2026-06-30", children: 1, 10),
            try award("PRV-1", "2026-07-01", "2026-09-30", children: 2, 20),
            try award("PRV-1", "2027-01-01", "2027-03-31", children: 3, 30),
        ]
        for from in ["2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01"] {
            let told = try published(quarters, from: from, to: "2027-03-31")
            #expect(told.map(\.awarded) == [Pence(60)], "from \(from)")
            let early = try published(quarters, from: from, to: "2027-03-31", on: "2027-03-31")
            #expect(early.isEmpty)
        }
        for to in ["2026-06-30", "2026-09-30", "2026-12-31"] {
            #expect(try published(quarters, from: "2026-04-01", to: to).isEmpty, "to \(to)")
        }
    }

    @Test
    func `all stand alone where one child is enough`() throws {
        let quarters = [
            try award("PRV-1", "2026-07-01", "2026-09-30", children: 1, 20),
            try award("PRV-1", "2026-10-01", "2026-12-31", children: 1, 3),
        ]
        let told = try published(
            quarters,
            from: "2026-07-01",
            to: "2026-12-31",
            on: "2026-12-31",
            least: 1
        )
        #expect(told == quarters)
    }
}
