import Money
import Panel
import Reports
import Testing

@Suite struct `What scrutiny is told of quarters` {
    /// The quarters of the years from April 2026 on.
    private func quarters(_ counts: [[String: Int]], least: [Int] = []) -> [QuarterFigures] {
        counts.enumerated().map { place, counts in
            let day = Day(year: 2026 + (place + 1) / 4, month: [4, 7, 10, 1][place % 4], day: 1)
            return QuarterFigures(
                from: day ?? Day(sinceEpoch: 0),
                outputs: counts.map { Counted($0.key, $0.value) },
                outcomes: [],
                achieved: [],
                published: nil,
                leastCount: place < least.count ? least[place] : 5
            )
        }
    }

    private func told(_ quarters: [QuarterFigures]) -> [String: QuarterlyCount] {
        let report = ScrutinyReport(
            Span(from: quarters[0].from, to: quarters[quarters.count - 1].from),
            knownAt: 1,
            now: [:],
            before: [:],
            quarters: quarters,
            outcomeNames: [],
            fairShare: nil,
            distance: nil,
            leastCount: 5
        )
        return Dictionary(uniqueKeysWithValues: report.outputs.map { ($0.what, $0) })
    }

    @Test func `has the total of a whole year, unless it would tell the one that is hidden`() {
        let one = told(quarters([20, 3, 9, 12].map { ["funded": $0] }))["funded"]
        #expect(one?.counts == [20, nil, 9, 12] && one?.years == [nil])
        let two = told(quarters([20, 3, 4, 12].map { ["funded": $0] }))["funded"]
        #expect(two?.counts == [20, nil, nil, 12] && two?.years == [39])
        let half = told(quarters([20, 30].map { ["funded": $0] }))["funded"]
        #expect(half?.years == [], "half a year is no year")
    }

    @Test func `has all sessions, unless they would tell how few were missed`() {
        let counts = [(40, 9), (40, 3), (30, 2), (20, 10)].map {
            ["sessions-delivered": $0.0, "sessions-not-attended": $0.1]
        }
        let told = told(quarters(counts))
        #expect(told["sessions"]?.counts == [49, nil, nil, 30])
        #expect(told["sessions-not-attended"]?.years == [24], "three and two are five")
        #expect(told["sessions"]?.years == [154])
    }

    @Test func `keeps hidden what was hidden, though a council tells of fewer since`() {
        let counts = [20, 4, 9, 3].map { ["funded": $0] }
        let told = told(quarters(counts, least: [5, 5, 5, 3]))["funded"]
        #expect(told?.counts == [20, nil, 9, 3] && told?.years == [nil])
    }

    /// Four quarters of sessions as one table, with every total that is told.
    @Test func `tells nobody who reckons with it a small count`() {
        var seed: UInt64 = 7
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        var tried = 0
        for _ in 0..<200 {
            let counts = (0..<2).map { _ in (0..<4).map { _ in [0, 1, 2, 3, 4, 6, 9, 12][next(8)] }
            }
            let names = ["sessions-delivered", "sessions-not-attended", "sessions"]
            let all = quarters(
                (0..<4).map { [names[0]: counts[0][$0], names[1]: counts[1][$0]] }
            )
            let told = told(all)
            let seen = names.map { (told[$0]?.counts ?? []) + (told[$0]?.years ?? []) }
            let table = CountTable(counts)
            let hidden = Set(table.places.filter { seen[$0.row][$0.column] == nil })
            let small = table.places.filter { table[$0] > 0 && table[$0] < 5 && $0.row < 2 }
            #expect(hidden.isSuperset(of: small))
            for from in 0..<4 {
                for to in from..<4 {
                    let part = self.told(Array(all[from...to]))
                    for name in names {
                        #expect(
                            part[name]?.counts == told[name].map { Array($0.counts[from...to]) }
                        )
                    }
                }
            }
            guard !small.isEmpty, let attacker = Attacker(table.counts, hidden, least: 1, most: 5)
            else { continue }
            #expect(attacker.finds(small) == [], "\(counts)")
            tried += 1
        }
        #expect(tried > 50, "\(tried)")
    }
}
