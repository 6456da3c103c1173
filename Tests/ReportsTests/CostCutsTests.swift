import Money
import Panel
import Reports
import Testing

@Suite struct `Somebody who reckons with every cut of what outcomes cost` {
    private static let towns: [FundedTown] = {
        var seed: UInt64 = 20_261_127
        return (0..<120).map { _ in
            FundedTown { bound in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(seed >> 33) % bound
            }
        }
    }()

    /// Every group that may be asked for, with whether its count is told.
    private func groups(_ town: FundedTown) -> [(group: [Int], isTold: Bool, name: String)] {
        let cuts = CostCuts(town.pieces, FundedTown.rules)
        var all: [(group: [Int], count: Int?, name: String)] = []
        for cut in town.cuts {
            let told =
                cut.kind.map { cuts.costs(by: $0, fund: cut.fund) }
                ?? cuts.total(fund: cut.fund)
            for step in FundedTown.steps {
                let cost = told.first { $0.key == cut.key && $0.step == step }
                all.append((town.group(cut, step), cost?.packages, "\(cut) \(step)"))
                guard step.hasPrefix("sustained") else { continue }
                let asked = town.group(cut, step.replacing("sustained", with: "asked"))
                let left = zip(town.group(cut, "followed"), asked).map { $0 - $1 }
                all.append((asked, cost?.asked, "\(cut) \(step) asked"))
                all.append((left, cost?.notYetAsked, "\(cut) \(step) not yet asked"))
            }
        }
        let alike = AlikePackages(town.pieces, FundedTown.rules)
        for traits in Set(town.packages.map(\.traits)) {
            guard let like = alike.like(traits, called: "PKG") else { continue }
            for cost in like.steps {
                let group = town.group(like.ages, like.level, cost.step)
                all.append((group, cost.packages, "\(traits) \(cost.step)"))
            }
        }
        return all.map { group, count, name in
            #expect(count.map { $0 == group.reduce(0, +) } ?? true, "\(name)")
            return (group, count != nil, name)
        }
    }

    @Test func `finds no small count, by service, provider, head, fund and of packages alike`() {
        var (hidden, told) = (0, 0)
        for town in Self.towns {
            let groups = groups(town)
            let equations = Equations(groups.filter(\.isTold).map(\.group))
            told += groups.count(where: \.isTold)
            for (group, isTold, name) in groups where (1..<5).contains(group.reduce(0, +)) {
                let isFound = equations.tell(group)
                #expect(!isTold && !isFound, "\(name)")
                hidden += 1
            }
        }
        #expect(hidden > 1_000 && told > 1_000, "\(hidden) and \(told)")
    }

    @Test func `finds no few who are left over from one step to the next`() {
        var few = 0
        for town in Self.towns {
            let equations = Equations(groups(town).filter(\.isTold).map(\.group))
            let nested = [
                ("funded", "started"), ("started", "engaged"), ("funded", "engaged"),
                ("funded", "completed"), ("funded", "sustained-4"), ("funded", "sustained-13"),
                ("sustained-4", "sustained-13"), ("asked-4", "sustained-4"),
                ("asked-13", "sustained-13"), ("asked-4", "asked-13"), ("followed", "asked-4"),
            ]
            for cut in town.cuts {
                for (all, some) in nested {
                    let left = zip(town.group(cut, all), town.group(cut, some)).map { $0 - $1 }
                    guard (1..<5).contains(left.reduce(0, +)) else { continue }
                    let isFound = equations.tell(left)
                    #expect(!isFound, "\(cut) \(all) but not \(some)")
                    few += 1
                }
            }
        }
        #expect(few > 1_000, "\(few)")
    }

    /// Money is of lines, whatever else their package has.
    @Test func `finds no money of a few`() {
        var few = 0
        for town in Self.towns {
            let cuts = CostCuts(town.pieces, FundedTown.rules)
            let lines = town.packages.flatMap(\.lines)
            func money(_ cut: FundedTown.Cut) -> [Int] { lines.map { $0.isIn(cut) ? 1 : 0 } }
            let told = town.cuts.filter { cut in
                (cut.kind.map { cuts.costs(by: $0, fund: cut.fund) } ?? cuts.total(fund: cut.fund))
                    .contains { $0.key == cut.key && $0.actualPence != nil }
            }
            let equations = Equations(told.map(money))
            for cut in town.cuts
            where (1..<5).contains(town.group(cut, "funded").reduce(0, +)) {
                #expect(!equations.tell(money(cut)), "\(cut)")
                few += 1
            }
        }
        #expect(few > 100, "\(few)")
    }

    /// That a row is there says that somebody is in it.
    @Test func `finds none among rows that have a few each either`() {
        for counts in [[1, 1, 1, 2], [4, 1, 9, 9], [2, 3, 1, 12], [5, 1, 1, 1], [20, 2, 8, 2]] {
            let pieces = counts.enumerated().map { place, count in
                let line = FundedTown.Line(service: "SRV-\(place + 1)", fund: "FUND-1", sessions: 1)
                return PackagePiece(
                    service: line.service,
                    provider: line.provider,
                    head: line.head,
                    fund: line.fund,
                    traits: CaseTraits(age: 14, level: "low"),
                    package: nil,
                    packages: count,
                    sessions: 1,
                    isCompleted: false,
                    lasting: .none,
                    planned: Pence(100),
                    actual: Pence(50)
                )
            }
            let cuts = CostCuts(pieces, FundedTown.rules)
            func sums(_ counts: [Int], _ kind: PackagePiece.Kind) -> [String: Int] {
                Dictionary(zip(pieces, counts).map { ($0[kind], $1) }, uniquingKeysWith: +)
            }
            let told = PackagePiece.Kind.allCases.map { kind in
                cuts.costs(by: kind, fund: nil).filter { $0.step == "funded" }
            }
            let total = cuts.total(fund: nil).first?.packages
            var possible = counts.map { _ in Set<Int>() }
            for guess in Self.guesses where total.map({ $0 == guess.reduce(0, +) }) ?? true {
                let isSo = zip(PackagePiece.Kind.allCases, told).allSatisfy { kind, told in
                    let sums = sums(guess, kind)
                    return told.allSatisfy { cost in
                        cost.packages.map { $0 == sums[cost.key] } ?? true
                    }
                }
                guard isSo else { continue }
                for place in guess.indices { possible[place].insert(guess[place]) }
            }
            for (count, possible) in zip(counts, possible) where count < 5 {
                #expect(possible.count >= 4, "\(count) of \(counts) can only be \(possible)")
            }
        }
    }

    private static let guesses: [[Int]] = (1...21).flatMap { one in
        (1...9).flatMap { two in
            (1...13).flatMap { three in (1...13).map { [one, two, three, $0] } }
        }
    }
}
