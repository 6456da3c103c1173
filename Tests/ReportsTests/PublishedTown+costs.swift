import Money
import Panel
import Reports

extension PublishedTown {
    private static let rules =
        CostRules(leastCount: rule.threshold, sessions: 1, weeks: [], bands: .usual)

    private func came(_ fund: String?) -> [CameOn] {
        PackagePiece.Untold.outputs.flatMap { output, _ in
            Self.quarters.map { quarter in
                CameOn(
                    output,
                    on: Self.day(quarter),
                    packages: count { $0.isOf(fund) && $0.counts(as: output, in: quarter) }
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
        _ few: [Output: [Span]]
    ) -> PackagePiece.Untold {
        PackagePiece.Untold.outputs.reduce(into: []) { untold, output in
            let isIn = quarters.contains { quarter in
                kind.counts(as: output.key, in: quarter)
                    && (few[output.key] ?? []).contains { $0.contains(day(quarter)) }
            }
            if isIn { untold.insert(output.value) }
        }
    }

    private var pieces: [PackagePiece] {
        let few = few
        return Self.kinds.enumerated().flatMap { place, kind in
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
                        lasting: .none,
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
            let items = PackagePiece.Kind.allCases.flatMap { kind in
                cuts.costs(by: kind, fund: fund).map { (kind: Optional(kind), cost: $0) }
            }
            let total = cuts.total(fund: fund).map {
                (kind: PackagePiece.Kind?.none, cost: $0)
            }
            return (items + total).map { kind, cost in
                let group = group { package in
                    let untold = Self.untold(package, left)
                    return package.standing == .funded && !untold.contains(.funded)
                        && package.lines.contains { line in
                            (fund.map { $0 == line.fund } ?? true)
                                && (kind.map { line[$0] == cost.key } ?? true)
                        } && package.came(to: cost.step, leavingOut: untold)
                }
                let name = "\(cost.step) of \(cost.key) in \(fund ?? "all funds")"
                return Cell(name: name, group: group, count: cost.packages)
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
        default: true
        }
    }
}
