import Money
import Testing

@Suite
struct `A day` {
    @Test(arguments: [
        ("2026-11-18", "2026-11-18"), ("18 Nov 2026", "2026-11-18"),
        ("1 march 2024", "2024-03-01"), ("29 Feb 2024", "2024-02-29"),
        (" 2026-11-18 ", "2026-11-18"), ("18/11/2026", "2026-11-18"), ("1/3/2024", "2024-03-01"),
    ])
    func `is read as people write it`(text: String, iso: String) {
        #expect(Day(reading: text)?.description == iso)
    }

    @Test(arguments: [
        "", "2026-02-29", "2026-13-01", "2026-00-10", "31 Apr 2026", "31/04/2026", "11/18/2026",
        "18/11/26", "+1/2/2026", "2026-1-1",
        "18 N 2026", "18 Nov 26", "tomorrow", "2026-11-18T10:00",
    ])
    func `that does not exist is not read`(text: String) {
        #expect(Day(reading: text) == nil)
    }

    @Test
    func `counts on through every month and leap year`() throws {
        var day = try #require(Day(year: 1999, month: 12, day: 31))
        for _ in 0..<150_000 {
            let next = day.adding(days: 1)
            #expect(next > day)
            #expect(Day(year: next.year, month: next.month, day: next.day) == next)
            day = next
        }
        #expect(try #require(Day(reading: "1970-01-01")).sinceEpoch == 0)
        #expect(try #require(Day(reading: "2000-03-01")).sinceEpoch == 11_017)
    }

    @Test(arguments: [
        ("2011-11-18", "2026-11-17", 14), ("2011-11-18", "2026-11-18", 15),
        ("2012-02-29", "2026-02-28", 13), ("2012-02-29", "2026-03-01", 14),
    ])
    func `tells an age`(born: String, on: String, age: Int) throws {
        let born = try #require(Day(reading: born))
        #expect(born.age(on: try #require(Day(reading: on))) == age)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
        (1_794_989_039_000_000, "2026-11-18T08:03:59Z"),
    ])
    func `and a moment are written in ISO 8601`(microseconds: Int64, text: String) {
        #expect(Instant(microseconds: microseconds).description == text)
    }
}
