import Money
import Panel
import Reports
import Testing

/// Children of whom one thing is proposed and decided in the same quarter, so that packages and
/// children are counted alike: the worst that there can be.
private struct Year {
    /// By quarter, value and standing.
    let children: [[[Int]]]

    static let values = ["female", "male", "not-asked"]
    private static let outputs: [Output?] = [nil, .deferred, .refused, .funded]

    func figures(_ quarter: Int) -> QuarterFigures {
        let counted = Self.outputs.enumerated().compactMap { standing, output in
            output.map { Counted($0.rawValue, children[quarter].map { $0[standing] }.reduce(0, +)) }
        }
        return QuarterFigures(
            from: Day(year: 2026, month: 4 + quarter * 3, day: 1) ?? Day(sinceEpoch: 0),
            outputs: counted
                + [Counted("referred", children[quarter].joined().reduce(0, +))],
            outcomes: [],
            published: 1,
            leastCount: 5
        )
    }

    func soFar(_ quarter: Int) -> [ShareCount] {
        Self.values.indices.flatMap { value in
            ShareStanding.allCases.map { standing in
                ShareCount(
                    value: Self.values[value],
                    standing: standing,
                    wait: nil,
                    children: (0...quarter).reduce(0) {
                        $0 + children[$1][value][standing.rawValue]
                    }
                )
            }
        }
    }

    /// Ones where somebody is counted, in the order of quarters, values and standings.
    func unknowns(_ isIn: (_ quarter: Int, _ value: Int, _ standing: Int) -> Bool) -> [Int] {
        children.indices.flatMap { quarter in
            Self.values.indices.flatMap { value in
                (0..<4).map { isIn(quarter, value, $0) ? 1 : 0 }
            }
        }
    }

    func count(_ unknowns: [Int]) -> Int {
        zip(children.joined().joined(), unknowns).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

@Suite struct `Somebody who has every report to scrutiny of a year, and every table of fair share` {
    private static let years: [Year] = {
        var seed: UInt64 = 20_261_128
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        return (0..<150).map { _ in
            Year(
                children: (0..<3).map { _ in
                    (0..<3).map { _ in (0..<4).map { _ in [0, 1, 2, 4, 6, 9, 14, 20][next(8)] } }
                }
            )
        }
    }()

    @Test func `reckons no count of a few`() {
        var few = 0
        for year in Self.years {
            let figures = (0..<3).map(year.figures)
            var told: [[Int]] = []
            var secret: [(unknowns: [Int], name: String)] = []
            func see(_ unknowns: [Int], _ count: Int?, _ name: String) {
                #expect(count.map { $0 == year.count(unknowns) } ?? true, "\(name)")
                if count != nil { told.append(unknowns) }
                let real = year.count(unknowns)
                // Whoever is undecided is what is left of the quarters themselves, as children are
                // proposed and decided on here.
                if real > 0, real < 5, !name.hasPrefix("all 0") { secret.append((unknowns, name)) }
            }
            let report = ScrutinyReport(
                Span(from: figures[0].from, to: figures[2].from),
                knownAt: 1,
                now: [:],
                before: [:],
                quarters: figures,
                outcomeNames: [],
                fairShare: nil,
                distance: nil,
                leastCount: 5
            )
            for count in report.outputs {
                guard
                    let kind = ["referred", "deferred", "refused", "funded"]
                        .firstIndex(of: count.what)
                else { continue }
                for quarter in 0..<3 {
                    let unknowns = year.unknowns { $0 == quarter && (kind == 0 || $2 == kind) }
                    see(unknowns, count.counts[quarter], "\(count.what) of \(quarter)")
                }
            }
            var published: [FairShare?] = []
            for quarter in 0..<3 {
                let share = FairShare(
                    by: .sex,
                    values: Year.values,
                    (0...quarter).map(year.soFar),
                    published: published,
                    beside: ShareTotals(Array(figures[0...quarter])),
                    hiding: Suppression(threshold: 5, hidesNought: true)
                )
                published.append(share)
                for (value, row) in (share.rows + [share.all]).enumerated() {
                    let counts = [
                        row.undecided, row.deferred, row.refused, row.funded, row.proposed,
                    ]
                    for (standing, count) in counts.enumerated() {
                        let unknowns = year.unknowns {
                            $0 <= quarter && (value == 3 || $1 == value)
                                && (standing == 4 || $2 == standing)
                        }
                        see(unknowns, count, "\(row.value) \(standing) until \(quarter)")
                    }
                }
            }
            let equations = Equations(told)
            for (unknowns, name) in secret {
                let isFound = equations.tell(unknowns)
                #expect(!isFound, "\(name) of \(year.children)")
                few += 1
            }
        }
        #expect(few > 500, "\(few)")
    }
}
