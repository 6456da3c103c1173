import Money
import Panel
import Reports
import Testing

@Suite struct `The distance that children travelled` {
    private static let few = Suppression(threshold: 5)
    private static let key = DistanceKey(
        measure: "distance",
        beneficiary: .child,
        domain: "safety",
        instrument: "",
        edition: ""
    )

    private static func counts(_ counts: [Int]) -> [DistanceCount] {
        zip(Came.allCases, counts).map { DistanceCount(key: key, came: $0, children: $1) }
    }

    private static func told(_ quarters: [Int]...) -> Distance {
        Distance(key, called: "Safety", quarters.map(counts), hiding: few)
    }

    @Test func `is told with all whose support ended, measured or not`() {
        let told = Self.told([14, 6, 5, 9, 8, 7])
        #expect(told.told == [14, 6, 5, 9, 8, 7, 49])
        #expect(told[.noExit] == 8 && told.children == 49)
    }

    @Test func `hides a few, and another count so that the total does not tell it`() {
        let told = Self.told([14, 6, 2, 9, 8, 0])
        #expect(told.worse == nil)
        #expect(told.told.count { $0 == nil } == 2)
        #expect(told.measuredOtherwise == 0, "nobody is not a few")
    }

    @Test func `does not tell of the few whose support ended since the quarter before`() {
        let told = Self.told([14, 6, 5, 9, 8, 7], [16, 6, 5, 9, 8, 7])
        #expect(told.improved == nil && told.told.count { $0 == nil } > 1)
    }

    @Test func `is told as it was published, from which the next quarter is taken`() {
        let published = Self.told([3, 6, 5, 9, 8, 7])
        let next = Distance(
            Self.key,
            called: "Safety",
            [Self.counts([3, 6, 5, 9, 8, 7]), Self.counts([30, 6, 5, 9, 8, 7])],
            published: [published, nil],
            hiding: Self.few
        )
        #expect(next.improved == nil, "what was hidden once stays hidden")
        #expect(next.told.contains { $0 != nil })
        let again = Distance(
            Self.key,
            called: "Safety",
            [Self.counts([3, 6, 5, 9, 8, 7])],
            published: [published],
            hiding: Suppression(threshold: 1)
        )
        #expect(again.told == published.told, "whatever is a few by now")
    }

    @Test func `draws a part for all that is told, and one for what is not`() {
        let chart = DistanceChart([Self.told([14, 6, 2, 9, 8, 0])]).svg
        for part in ["came-improved", "came-not-measured", "came-not-told"] {
            #expect(chart.contains("class=\"\(part)\""), "\(part)")
        }
        #expect(!chart.contains("class=\"came-worse\"") && chart.contains("c of 39"))
        #expect(DistancePage(PublishedDistance.nothing).html.contains(Distance.nobody))
    }
}

@Suite struct `Somebody who has the distance of every quarter of a year` {
    /// Three quarters of counts in four ways of coming, many of them few.
    private static let years: [[[Int]]] = {
        var seed: UInt64 = 20_261_127
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        return (0..<200).map { _ in
            (0..<3).map { _ in (0..<4).map { _ in [0, 1, 2, 3, 5, 6, 8][next(7)] } }
        }
    }()

    @Test func `reckons no count of a few, nor of the few who came in between`() {
        let rule = Suppression(threshold: 5)
        var (tried, between) = (0, 0)
        for year in Self.years {
            var soFar = [0, 0, 0, 0]
            var quarters: [[DistanceCount]] = []
            var earlier: (counts: [Int], told: [Int?])?
            for quarter in year {
                soFar = zip(soFar, quarter).map { $0 + $1 }
                quarters.append(counts(soFar))
                let told = self.told(quarters, hiding: rule)
                if let found = Attacker.finds(1..<99, in: soFar, told, least: 1) {
                    #expect(found == [], "\(soFar) told as \(told)")
                    tried += 1
                }
                if let earlier {
                    let came = zip(soFar, earlier.counts).map { $0 - $1 }
                    let both = zip(told, earlier.told).map { told, then in
                        told.flatMap { told in then.map { told - $0 } }
                    }
                    if let found = Attacker.finds(1..<5, in: came, both, least: 0) {
                        #expect(found == [], "\(came) since \(earlier)")
                        between += 1
                    }
                }
                earlier = (soFar, told)
            }
        }
        #expect(tried > 100 && between > 50, "\(tried) and \(between)")
    }

    private func counts(_ four: [Int]) -> [DistanceCount] {
        let key = DistanceKey(
            measure: "goal",
            beneficiary: .child,
            domain: "",
            instrument: "",
            edition: ""
        )
        return zip(Came.allCases, four).map { DistanceCount(key: key, came: $0, children: $1) }
    }

    private func told(_ quarters: [[DistanceCount]], hiding rule: Suppression) -> [Int?] {
        let told = Distance(
            quarters[0][0].key,
            called: "Goal",
            quarters,
            hiding: rule
        ).told
        return told.prefix(4) + [told[6]]
    }
}

extension Attacker {
    /// Which hidden counts of one row, as large as these, can only be one; nil where there is none,
    /// or where too much is hidden to be tried.
    fileprivate static func finds(
        _ sizes: Range<Int>,
        in counts: [Int],
        _ told: [Int?],
        least: Int
    ) -> [CountTable.Place]? {
        let table = CountTable([counts])
        let hidden = Set(table.places.filter { told[$0.column] == nil })
        let secret = table.places.filter { sizes.contains(table[$0]) && told[$0.column] == nil }
        // What is shown is found by everybody, and must be no few.
        let shown = table.places.filter { (1..<5).contains(table[$0]) && told[$0.column] != nil }
        guard shown.isEmpty else { return shown }
        guard !secret.isEmpty else { return nil }
        let bound = (hidden.map { table[$0] }.max() ?? 0) + 4
        return Attacker(table.counts, hidden, least: least, most: 3, bound: bound)?
            .finds(secret)
    }
}

extension PublishedDistance {
    fileprivate static let nothing = PublishedDistance(
        from: Day(sinceEpoch: 20_000),
        to: Day(sinceEpoch: 20_090),
        leastCount: 5,
        distances: []
    )
}
