import Panel
import Testing

@Suite struct `What came of support that nobody reports` {
    @Test(arguments: [1, 4, 13, 520])
    func `is known by its name`(weeks: Int) {
        let achieved = Achieved.sustained(weeks: weeks)
        #expect(achieved.name == "sustained-\(weeks)")
        #expect(Achieved(named: achieved.name) == achieved)
        #expect(Achieved(named: "outcome-met") == .outcomeMet)
    }

    @Test(arguments: [
        "", "sustained", "sustained-", "sustained-x", "sustained-04", "sustained--4",
        "sustained-4-4", "outcome", "outcome-met-4", "goal", "completed", "job-start",
    ])
    func `is no other count`(name: String) {
        #expect(Achieved(named: name) == nil)
    }

    @Test func `is what the council counts, after so many weeks as starts are followed up`() {
        let all = Achieved.all(of: ["outcome-met", "sustained", "other"], weeks: [4, 13])
        #expect(all.map(\.name) == ["sustained-4", "sustained-13", "outcome-met"])
        #expect(Achieved.all(of: ["outcome-met"], weeks: [4, 13]) == [.outcomeMet])
        #expect(Achieved.all(of: ["sustained"], weeks: []).isEmpty)
    }

    @Test func `is called by the council's own words`() {
        #expect(Achieved.sustained(weeks: 13).words("A start lasted") == "A start lasted 13 weeks")
        #expect(Achieved.sustained(weeks: 1).words("A start lasted") == "A start lasted 1 week")
        #expect(Achieved.outcomeMet.words("Met") == "Met")
    }
}
