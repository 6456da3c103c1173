import Money
import Panel
import Testing

@Suite
struct `What one officer may do in total` {
    @Test(arguments: [(0, 100, true), (60, 40, true), (60, 41, false), (101, 0, false)])
    func `is looked at with what was done before`(before: Int64, amount: Int64, passes: Bool) {
        let limit = Limit(measure: .correction, most: Pence(100), days: 30)
        let total = OfficerTotal(limit: limit, before: Pence(before))
        do {
            try total.check(adding: Pence(amount))
            #expect(passes)
        } catch {
            #expect(!passes && error.code == "exceeds-limit")
        }
    }

    @Test
    func `is everything where there is no limit`() throws {
        try OfficerTotal(limit: nil, before: Pence(1)).check(adding: Pence(Int64.max / 2))
    }

    @Test
    func `is counted by one limit for each act, and each edge once`() {
        let acts = Limit.Measure.allCases.filter { !$0.counted.isEmpty }.flatMap(\.acts)
        #expect(Set(acts).count == acts.count)
        let edges = Limit.Measure.allCases.flatMap(\.counted)
        #expect(Set(edges).count == edges.count)
        #expect(Limit.Measure.counting(.refund) == .correction)
        #expect(Limit.Measure.counting(.allocate) == nil)
    }
}
