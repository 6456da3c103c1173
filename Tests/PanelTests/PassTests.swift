import Money
import Panel
import Testing

@Suite struct `What is shown to come in` {
    static let now = Instant(microseconds: 1_800_000_000_000_000)
    static let today = Day(sinceEpoch: 20_000)

    @Test(arguments: [(-1, false), (0, true), (1, true)])
    func `is a token until its last day`(days: Int, isGood: Bool) {
        let pass = Pass.token(expires: Self.today.adding(days: days), scope: .everything)
        #expect(pass.isGood(at: Self.now, today: Self.today, idle: 60) == isGood)
        #expect(!pass.onlyLooks)
    }

    @Test(arguments: [(-59, 1, true), (-60, 1, false), (-1, 0, false), (-1, 1, true)])
    func `is a visit until its end, or until it falls asleep`(seen: Int, ends: Int, isGood: Bool) {
        let pass = Pass.visit(
            seenAt: Self.now.adding(minutes: seen),
            endsAt: Self.now.adding(minutes: ends)
        )
        #expect(pass.isGood(at: Self.now, today: Self.today, idle: 60) == isGood)
        #expect(!pass.onlyLooks)
    }

    @Test func `may be good for looking only`() {
        #expect(Pass.token(expires: Self.today, scope: .look).onlyLooks)
    }
}
