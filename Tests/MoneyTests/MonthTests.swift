import Money
import Testing

struct MonthTests {
    @Test(arguments: [
        ("2026-10", "2026-10-31", "2026-11"), ("2028-02", "2028-02-29", "2028-03"),
        ("2026-12", "2026-12-31", "2027-01"),
    ])
    func `a month has a last day and a next one`(
        text: String,
        last: String,
        next: String
    ) throws {
        let month = try #require(Month(reading: text))
        #expect(month.description == text)
        #expect(month.last.description == last)
        #expect(month.next.description == next)
        #expect(month.adding(1) == month.next && month.next.adding(-1) == month)
        #expect(month.adding(-12)?.last.year == month.first.year - 1)
    }

    @Test(arguments: ["2026-13", "2026-1", "October", "", "2026-10-01"])
    func `what is no month is not read`(text: String) {
        #expect(Month(reading: text) == nil)
    }
}
