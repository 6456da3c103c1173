import Money
import Panel
import Reports

extension PublishedTown {
    private static let rules =
        CostRules(leastCount: rule.threshold, sessions: 1, weeks: weeks, bands: .usual)

    private static let untold = PackagePiece.Untold.named(weeks: weeks).map {
        (name: $0.name, untold: $0.untold, counts: counting($0.name))
    }

    private func came(_ fund: String?) -> [CameOn] {
        Self.untold.flatMap { came in
            Self.quarters.map { quarter in
                CameOn(
                    came.name,
                    on: Self.day(quarter),
                    count: count { $0.isOf(fund) && came.counts($0, quarter) }
                )
            }
        }
    }

    private var few: FewQuarters {
        FewQuarters(
            came(nil),
            by: Dictionary(uniqueKeysWithValues: Self.funds.map { ($0, came($0)) }),
            hiding: Self.rule
        )
    }

    /// What of a kind is left out.
    private static func untold(
        _ kind: Kind,
        _ few: [String: [Span]]
    ) -> PackagePiece.Untold {
        Self.untold.reduce(into: []) { all, came in
            let isIn = quarters.contains { quarter in
                came.counts(kind, quarter)
                    && (few[came.name] ?? []).contains { $0.contains(day(quarter)) }
            }
            if isIn { all.insert(came.untold) }
        }
    }

    private var pieces: [PackagePiece] {
        let few = few
        return kinds.enumerated().flatMap { place, kind in
            guard kind.standing == .funded else { return [PackagePiece]() }
            return (0..<children[place]).flatMap { number in
                kind.lines.map { line in
                    PackagePiece(
                        service: line.service,
                        provider: line.provider,
                        head: line.head,
                        fund: line.fund,
                        traits: CaseTraits(age: 14, level: "low"),
                        package: kind.lines.count > 1 ? "PKG-\(place)-\(number)" : nil,
                        packages: 1,
                        sessions: kind.started == nil ? 0 : 1,
                        isCompleted: kind.completed != nil,
                        lasting: kind.lasting.piece,
                        planned: Pence(100),
                        actual: Pence(50),
                        untold: Self.untold(kind, few.all),
                        untoldOfFund: Self.untold(kind, few.funds[line.fund] ?? [:])
                    )
                }
            }
        }
    }

    /// Every cut of the report on costs, each step of it.
    var costs: [Cell] {
        let (pieces, few) = (pieces, few)
        let cuts = CostCuts(pieces, Self.rules)
        return ([nil] + Self.funds).flatMap { fund in
            let left = fund.map { few.funds[$0] ?? [:] } ?? few.all
            let untold = kinds.map { Self.untold($0, left) }
            let items = PackagePiece.Kind.allCases.flatMap { kind in
                cuts.costs(by: kind, fund: fund).map { (kind: Optional(kind), cost: $0) }
            }
            let total = cuts.total(fund: fund).map {
                (kind: PackagePiece.Kind?.none, cost: $0)
            }
            return (items + total).flatMap { kind, cost in
                [
                    (cost.step, cost.packages), ("asked", cost.asked),
                    ("not-yet-asked", cost.notYetAsked),
                ].filter { $0.0 == cost.step || cost.step.hasPrefix("sustained") }
                    .map { step, count in
                        let group = zip(kinds, untold).map { package, untold in
                            let isIn =
                                package.standing == .funded && !untold.contains(.funded)
                                && package.came(to: step, leavingOut: untold)
                                && package.lines.contains { line in
                                    (fund.map { $0 == line.fund } ?? true)
                                        && (kind.map { line[$0] == cost.key } ?? true)
                                }
                            return isIn ? 1 : 0
                        }
                        let name = "\(step) of \(cost.key) in \(fund ?? "all funds")"
                        return Cell(name: name, group: group, count: count)
                    }
            }
        }
    }
}

extension PublishedTown.Line {
    fileprivate subscript(kind: PackagePiece.Kind) -> String {
        switch kind {
        case .service: service
        case .provider: provider
        case .head: head
        }
    }
}

extension PublishedTown.Kind {
    fileprivate func came(to step: String, leavingOut untold: PackagePiece.Untold) -> Bool {
        switch step {
        case "started", "engaged": started != nil && !untold.contains(.started)
        case "completed": completed != nil && !untold.contains(.completed)
        case "asked": lasting.isFollowed
        case "not-yet-asked": false
        case "funded": true
        default:
            PublishedTown.weeks.enumerated().contains { place, weeks in
                step == Achieved.sustained(weeks: weeks).name && lasting.quarters[weeks] != nil
                    && !untold.contains(.sustained(place))
            }
        }
    }
}

extension PublishedTown.Lasting {
    /// Long enough ago that nobody can be asked any more.
    fileprivate var piece: PackagePiece.Lasting {
        PackagePiece.Lasting(
            isFollowed: isFollowed,
            asked: isFollowed ? PublishedTown.weeks.max() ?? 0 : 0,
            sustained: quarters.keys.max() ?? 0
        )
    }
}
