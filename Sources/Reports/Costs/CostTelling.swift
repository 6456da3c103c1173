import Panel

/// Which steps of which groups are told.
struct CostTelling {
    /// Of each piece its package.
    private let packages: [Int]
    /// Counts are of packages.
    private var counts: Telling
    /// Money is of pieces, whatever else their package has.
    private var money: Telling
    private var chains: [(steps: [String], telling: Telling)] = []
    /// Of each fund and of all, step by step: how many came so far in all is told of quarters.
    private var known: [Whole: Telling] = [:]
    /// Whoever came so far of a fund.
    private var totals: [Whole: Set<Int>] = [:]

    private struct Whole: Hashable {
        let fund: String?
        let step: String
    }

    /// - Parameters:
    ///   - groups: those of which most is told first, each with the fund that it is of.
    ///   - totals: by fund, and of all: whatever is told of them can be taken from these.
    ///   - kind: of a piece the least cut that it is in.
    static func told<Kind: Hashable>(
        _ groups: [(fund: String?, group: CostGroup)],
        totals: [String?: CostGroup],
        of pieces: [PackagePiece],
        _ rules: CostRules,
        by kind: (PackagePiece) -> Kind
    ) -> [Set<String>] {
        var telling = CostTelling(pieces, rules, pieces.map(kind))
        let all = totals[nil]?.steps[CostRules.first] ?? []
        telling.counts.know(Set(all.map { telling.packages[$0] }))
        telling.money.know(all)
        // Who is in two chains is not counted anywhere, so that each is told on its own; whoever did
        // not come so far counts as told with those who did, so that what groups begin with splits
        // nobody here.
        telling.chains = rules.chains.map { ($0, telling.counts) }
        for (fund, total) in totals {
            for (step, places) in total.steps {
                let whole = Whole(fund: fund, step: step)
                let packages = Set(places.map { telling.packages[$0] })
                var known = telling.counts
                known.know(packages)
                telling.known[whole] = known
                // What is told of all is told already.
                if fund != nil { telling.totals[whole] = packages }
            }
        }
        let told = groups.map { telling.begins(with: $1.steps[CostRules.first] ?? [], of: $0) }
        return zip(groups, told).map { group, isTold in
            isTold ? telling.steps(of: group.group, group.fund).union([CostRules.first]) : []
        }
    }

    private init<Kind: Hashable>(
        _ pieces: [PackagePiece],
        _ rules: CostRules,
        _ kinds: [Kind]
    ) {
        var numbers: [String: Int] = [:]
        var packages: [Int] = []
        var many: [Int] = []
        for piece in pieces {
            let number = piece.package.flatMap { numbers[$0] } ?? many.count
            if number == many.count { many.append(piece.packages) }
            if let package = piece.package { numbers[package] = number }
            packages.append(number)
        }
        self.packages = packages
        let ofPieces = Self.numbered(kinds)
        var sets = Array(repeating: Set<Int>(), count: many.count)
        for (package, kind) in zip(packages, ofPieces) { sets[package].insert(kind) }
        counts = Telling(
            zip(many, Self.numbered(sets)).map { Telling.Part(many: $0, who: nil, kind: $1) },
            hiding: rules.suppression
        )
        money = Telling(
            pieces.indices.map { place in
                Telling.Part(
                    many: pieces[place].packages,
                    who: pieces[place].package == nil ? nil : packages[place],
                    kind: ofPieces[place]
                )
            },
            hiding: rules.suppression
        )
    }

    private static func numbered<Name: Hashable>(_ names: [Name]) -> [Int] {
        var numbers: [Name: Int] = [:]
        return names.map { name in
            let number = numbers[name] ?? numbers.count
            numbers[name] = number
            return number
        }
    }

    private mutating func begins(with places: [Int], of fund: String?) -> Bool {
        let all = Set(places.map { packages[$0] })
        let whole = Whole(fund: fund, step: CostRules.first)
        // That there is nobody would say that all who are there are left out.
        var counted = counts
        guard !places.isEmpty, counted.tells(all), counted.tells(left(all, of: whole)),
            let paid = money.split(by: places), let taken = taken(all, from: whole)
        else { return false }
        counts = counted
        money.tell(paid)
        known[whole]?.tell(taken)
        return true
    }

    /// What is left over of the total that is known elsewhere: a count like others, which what is told
    /// of other funds may leave a few of.
    private func left(_ packages: Set<Int>, of whole: Whole) -> Set<Int> {
        totals[whole].map { $0.subtracting(packages) } ?? []
    }

    /// What is told by taking these from the total that is known elsewhere; nil where that is of a few.
    private func taken(_ packages: Set<Int>, from whole: Whole) -> Telling.Split? {
        guard let telling = known[whole] else { return Telling.Split() }
        return telling.split(by: packages)
    }

    private mutating func steps(of group: CostGroup, _ fund: String?) -> Set<String> {
        func those(at step: String) -> Set<Int> {
            Set((group.steps[step] ?? []).map { packages[$0] })
        }
        let all = those(at: CostRules.first)
        var told: Set<String> = []
        for place in chains.indices {
            for step in chains[place].steps {
                let came = those(at: step)
                // Nor that nobody came so far, where somebody did who is left out.
                if came.isEmpty, group.lessThanCame.contains(step) { continue }
                var telling = chains[place].telling
                let whole = Whole(fund: fund, step: step)
                guard telling.tells(came), telling.tells(all.subtracting(came)),
                    telling.tells(left(came, of: whole)), let taken = taken(came, from: whole)
                else { continue }
                chains[place].telling = telling
                known[whole]?.tell(taken)
                told.insert(step)
            }
        }
        return told
    }
}
