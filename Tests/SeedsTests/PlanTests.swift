import Money
import Panel
import Testing

@testable import Seeds

/// The story as it is planned, whatever day of the year it ends on.
struct PlanTests {
    /// The days of a month, counted from January 2027.
    static func days(ofMonth month: Int) -> [Day] {
        let first = Day(sinceEpoch: 20_819).adding(months: month)
        return (0..<first.days(until: first.adding(months: 1))).map { first.adding(days: $0) }
    }

    @Test
    func `two whole years are tried, the leap day too`() throws {
        let days = (0..<24).flatMap(Self.days)
        #expect(days.first.map { "\($0)" } == "2027-01-01")
        #expect(days.last.map { "\($0)" } == "2028-12-31")
        #expect(days.contains(try #require(Day(reading: "2028-02-29"))))
    }

    @Test(arguments: 0..<24)
    func `the plan keeps every rule on every day of two years`(month: Int) {
        for today in Self.days(ofMonth: month) {
            let plan = Plan(today: today)
            #expect(Rehearsal(plan).faults == [], "\(today)")
            #expect(Self.gaps(in: plan) == [], "\(today)")
        }
    }

    @Test
    func `the same day gives the same plan, another day another`() throws {
        let today = try #require(Day(reading: "2026-11-18"))
        #expect(Plan(today: today) == Plan(today: today))
        #expect(Plan(today: today) != Plan(today: today.adding(days: 40)))
    }
}
