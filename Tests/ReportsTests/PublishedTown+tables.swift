import Money
import Panel
import Reports

extension PublishedTown {
    /// A count of somebody's table.
    struct Cell {
        let name: String
        let group: [Int]
        let count: Int?
        /// Whoever reads it knows that what is hidden is of somebody, and of fewer than so many.
        var isFew = false
    }

    static let rule = Suppression(threshold: 5)

    /// Every count that leaves the house.
    var cells: [Cell] { scrutiny + fairShare + returns + costs }

    /// Those who are no count of any table, and are what one leaves of another: completed, and
    /// nothing that was planned was met.
    var rests: [Cell] {
        Self.quarters.flatMap { quarter in
            ([nil] + Self.funds).map { fund in
                let group = group { $0.isOf(fund) && $0.completed == quarter && !$0.isMet }
                let name = "nothing met in \(quarter) of \(fund ?? "all")"
                return Cell(name: name, group: group, count: nil)
            }
        }
    }

    private func figures(_ quarter: Int) -> QuarterFigures {
        QuarterFigures(
            from: Self.day(quarter),
            outputs: counted(in: quarter),
            outcomes: achieved(in: quarter),
            achieved: achieved,
            published: Int64(quarter),
            leastCount: Self.rule.threshold
        )
    }

    static func day(_ quarter: Int) -> Day {
        Day(sinceEpoch: Day(year: 2026, month: 4, day: 1)?.sinceEpoch ?? 0)
            .adding(days: quarter * 92)
    }

    private func counted(in quarter: Int, fund: String? = nil) -> [Counted] {
        Self.outputs.map { output in
            Counted(
                output.rawValue,
                count { $0.isOf(fund) && $0.counts(as: output, in: quarter) }
            )
        }
    }

    private func achieved(in quarter: Int, fund: String? = nil) -> [Counted] {
        achieved.map { achieved in
            Counted(
                achieved.name,
                count { $0.isOf(fund) && $0.counts(as: achieved, in: quarter) }
            )
        }
    }

    /// The reports of a year, each of a quarter more, and each quarter's alone.
    private var scrutiny: [Cell] {
        let figures = Self.quarters.map(figures)
        let report = ScrutinyReport(
            Span(from: figures[0].from, to: figures[3].from),
            knownAt: 4,
            now: [:],
            before: [:],
            quarters: figures,
            outcomeNames: achieved.map(\.name),
            fairShare: nil,
            distance: nil,
            leastCount: Self.rule.threshold
        )
        let outcomes = report.outcomes.flatMap { told -> [Cell] in
            guard let achieved = Achieved(named: told.what) else { return [] }
            return Self.quarters.map { quarter in
                Cell(
                    name: "\(told.what) in \(quarter)",
                    group: group { $0.counts(as: achieved, in: quarter) },
                    count: told.counts[quarter],
                    isFew: achieved.whole == nil
                )
            }
        }
        return report.outputs.flatMap { told -> [Cell] in
            guard let output = Output(rawValue: told.what), Self.outputs.contains(output) else {
                return []
            }
            let quarters = Self.quarters.map { quarter in
                Cell(
                    name: "\(told.what) in \(quarter)",
                    group: group { $0.counts(as: output, in: quarter) },
                    count: told.counts[quarter],
                    isFew: true
                )
            }
            let year = group { kind in
                Self.quarters.contains { kind.counts(as: output, in: $0) }
            }
            return quarters
                + told.years.map { Cell(name: "\(told.what) of the year", group: year, count: $0) }
        } + outcomes
    }

    private var fairShare: [Cell] {
        var published: [FairShare?] = []
        return Self.quarters.flatMap { quarter in
            let share = FairShare(
                by: .sex,
                values: Self.sexes,
                (0...quarter).map(soFar),
                published: published,
                beside: ShareTotals((0...quarter).map(figures)),
                hiding: Suppression(threshold: Self.rule.threshold, hidesNought: true)
            )
            published.append(share)
            return (share.rows + [share.all]).flatMap { row in
                let counts = [row.undecided, row.deferred, row.refused, row.funded, row.proposed]
                return counts.enumerated().map { standing, count in
                    let group = group { kind in
                        kind.quarter <= quarter && (row.value == "all" || kind.sex == row.value)
                            && (standing == 4 || kind.standing.rawValue == standing)
                    }
                    let name = "\(row.value) \(standing) until \(quarter)"
                    return Cell(name: name, group: group, count: count)
                }
            }
        }
    }

    private func soFar(_ quarter: Int) -> [ShareCount] {
        Self.sexes.flatMap { sex in
            ShareStanding.allCases.map { standing in
                ShareCount(
                    value: sex,
                    standing: standing,
                    wait: nil,
                    children: count {
                        $0.quarter <= quarter && $0.sex == sex && $0.standing == standing
                    }
                )
            }
        }
    }

    private func counts(_ counted: (String?) -> [Counted]) -> FundCounts {
        FundCounts(
            all: counted(nil),
            funds: Dictionary(uniqueKeysWithValues: Self.funds.map { ($0, counted($0)) })
        )
    }

    private var returns: [Cell] {
        Self.quarters.flatMap { quarter in
            let outputs = counts { self.counted(in: quarter, fund: $0) }
            let outcomes = counts { self.achieved(in: quarter, fund: $0) }
            return Self.funds.flatMap { fund in
                func told(_ names: [String], _ counts: FundCounts) -> [ReturnCount] {
                    ReturnCount.all(
                        of: names,
                        counts,
                        beside: outputs,
                        in: fund,
                        hiding: Self.rule
                    )
                }
                let names = (Self.outputs.map(\.rawValue), achieved.map(\.name))
                return (told(names.0, outputs) + told(names.1, outcomes)).map { told in
                    let counts = Self.counting(told.what)
                    return Cell(
                        name: "\(told.what) in \(quarter) of \(fund)",
                        group: group { $0.isOf(fund) && counts($0, quarter) },
                        count: told.count
                    )
                }
            }
        }
    }
}

extension PublishedTown {
    /// - Parameter what: an output, or what was achieved.
    /// - Returns: whether somebody is counted as that in a quarter.
    static func counting(_ what: String) -> @Sendable (Kind, Int) -> Bool {
        if let achieved = Achieved(named: what) { return { $0.counts(as: achieved, in: $1) } }
        let output = Output(rawValue: what)
        return { kind, quarter in output.map { kind.counts(as: $0, in: quarter) } ?? false }
    }
}
