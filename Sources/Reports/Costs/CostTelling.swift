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

    /// - Parameters:
    ///   - groups: those of which most is told first.
    ///   - kind: of a piece the least cut that it is in.
    static func told<Kind: Hashable>(
        _ groups: [CostGroup],
        of pieces: [PackagePiece],
        _ rules: CostRules,
        by kind: (PackagePiece) -> Kind
    ) -> [Set<String>] {
        var telling = CostTelling(pieces, rules, pieces.map(kind))
        // Who is in two chains is not counted anywhere, so that each is told on its own; whoever did
        // not come so far counts as told with those who did, so that what groups begin with splits
        // nobody here.
        telling.chains = rules.chains.map { ($0, telling.counts) }
        let told = groups.map { telling.begins(with: $0.steps[CostRules.first] ?? []) }
        return zip(groups, told).map { group, isTold in
            isTold ? telling.steps(of: group).union([CostRules.first]) : []
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

    private mutating func begins(with places: [Int]) -> Bool {
        guard let counted = counts.split(by: Set(places.map { packages[$0] })),
            let paid = money.split(by: places)
        else { return false }
        counts.tell(counted)
        money.tell(paid)
        return true
    }

    private mutating func steps(of group: CostGroup) -> Set<String> {
        func those(at step: String) -> Set<Int> {
            Set((group.steps[step] ?? []).map { packages[$0] })
        }
        let all = those(at: CostRules.first)
        var told: Set<String> = []
        for place in chains.indices {
            for step in chains[place].steps {
                let came = those(at: step)
                var telling = chains[place].telling
                guard telling.tells(came), telling.tells(all.subtracting(came)) else { continue }
                chains[place].telling = telling
                told.insert(step)
            }
        }
        return told
    }
}
