import Money
import Panel
import Testing

@Suite
struct `How long a record is kept` {
    private static let rules = [
        RetentionRule(recordClass: "child", since: .birth, years: 25),
        RetentionRule(recordClass: "child", since: .lastContact, years: 6),
        RetentionRule(recordClass: "child-protection", since: .lastContact, years: 35),
        RetentionRule(recordClass: "looked-after", since: .birth, years: 75),
    ]

    private static func life(born: String, last: String) throws -> RecordedLife {
        RecordedLife(
            born: try #require(Day(reading: born)),
            lastContact: try #require(Day(reading: last))
        )
    }

    @Test
    func `is said by the longest of its rules`() throws {
        let young = try Self.life(born: "2011-04-30", last: "2026-11-18")
        let old = try Self.life(born: "2002-02-28", last: "2027-01-01")
        let rows: [(RecordedLife, Set<String>, String, Int)] = [
            (young, [], "2036-12-31", 25),
            (old, [], "2033-12-31", 6),
            (young, ["child-protection"], "2061-12-31", 35),
            (young, ["child-protection", "looked-after"], "2086-12-31", 75),
            (young, ["of-another-list"], "2036-12-31", 25),
        ]
        for (life, classes, until, years) in rows {
            let kept = Self.rules.longest(of: classes, for: life)
            #expect(kept?.until == Day(reading: until))
            #expect(kept?.rule.years == years)
        }
        #expect([RetentionRule]().longest(of: [], for: young) == nil)
    }

    /// Each row repairs what the last was refused for.
    @Test
    func `and what keeps it from being erased is said in order`() throws {
        let until = try #require(Day(reading: "2036-12-31"))
        let kept = Kept(until: until, rule: Self.rules[0])
        let rows: [(String?, Kept?, String?, [String], String?, Int, Bool)] = [
            ("identity-erased", nil, "ERA-1", ["court"], "PKG-1", 0, false),
            ("erasure-exists", kept, "ERA-1", ["court"], "PKG-1", 0, false),
            ("record-on-hold", kept, nil, ["court"], "PKG-1", 0, false),
            ("case-under-way", kept, nil, [], "PKG-1", 0, false),
            ("not-due", kept, nil, [], nil, 0, false),
            (nil, kept, nil, [], nil, 0, true),
            (nil, kept, nil, [], nil, 1, false),
        ]
        for (code, kept, proposal, holds, underWay, days, isEarly) in rows {
            let facts = RetentionFacts(
                kept: kept,
                proposal: proposal,
                holds: holds,
                underWay: underWay
            )
            var said: String?
            do throws(Refusal) {
                try facts.checkProposal(isEarly: isEarly, on: until.adding(days: days))
            } catch {
                said = error.code
            }
            #expect(said == code)
        }
    }
}
