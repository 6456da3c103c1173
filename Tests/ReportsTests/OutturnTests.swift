import Money
import Reports
import Testing

struct OutturnTests {
    private func outturn(
        _ byMonth: [Int64],
        daysLeft: Int = 365,
        deliverable: Int64 = 1_000_000
    ) -> [Int64] {
        let outturn = Outturn(
            delivered: Pence(50_000),
            deliverable: Pence(deliverable),
            byMonth: byMonth.map { Pence($0) },
            daysLeft: daysLeft
        )
        return [outturn.low, outturn.middle, outturn.high].map(\.count)
    }

    @Test
    func `goes on at the mean, between the least and the most of the months`() {
        #expect(outturn([1000, 2000, 3000]) == [62_000, 74_000, 86_000])
        #expect(outturn([1000]) == [62_000, 62_000, 62_000])
        #expect(outturn([1000, 2000], daysLeft: 73) == [52_400, 53_600, 54_800])
    }

    @Test
    func `never goes beyond what is there to be delivered`() {
        #expect(outturn([1000, 2000, 3000], deliverable: 20_000) == [62_000, 70_000, 70_000])
        #expect(outturn([.max / 4], deliverable: 5) == [50_005, 50_005, 50_005])
    }

    @Test
    func `without a whole month, or a day left, is what was delivered`() {
        #expect(outturn([]) == [50_000, 50_000, 50_000])
        #expect(outturn([4000], daysLeft: 0) == [50_000, 50_000, 50_000])
        #expect(outturn([4000], daysLeft: -30) == [50_000, 50_000, 50_000])
    }

    @Test
    func `a month in which more was taken back than delivered counts as none`() {
        #expect(outturn([-500, 1000]) == [50_000, 56_000, 62_000])
    }
}
