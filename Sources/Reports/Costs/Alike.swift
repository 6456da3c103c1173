package import Panel

/// What came of packages for children like one: of its ages and level of risk, or of more where
/// those are too few to be told of.
package struct Alike: Codable, Hashable, Sendable {
    /// `14-to-15`; none where they are of any age.
    package let ages: String?
    /// None where they are of any level.
    package let level: String?
    /// What was let go to find enough of them: age, level.
    package let leftOut: [String]
    /// From funded on.
    package let steps: [Cost]
}

/// Every package that was funded, by what is known of its child.
package struct AlikePackages: Sendable {
    private let rules: CostRules
    private let kin: [Kin: (tally: PackageTally, told: Set<String>)]

    package init(_ pieces: [PackagePiece], _ rules: CostRules) {
        self.rules = rules
        var places: [Kin: [Int]] = [:]
        for (place, piece) in pieces.enumerated() {
            for kin in Kin(of: piece.traits, rules.bands).all {
                places[kin, default: []].append(place)
            }
        }
        let groups = places.map { (kin: $0, group: CostGroup($1, of: pieces, rules)) }
            .sorted {
                ($0.kin.rank, -$0.group.tally.funded) < ($1.kin.rank, -$1.group.tally.funded)
            }
        let told = CostTelling.told(
            groups.map { (nil, $0.group) },
            totals: Dictionary(groups.prefix(1).map { (nil, $0.group) }) { first, _ in first },
            of: pieces,
            rules
        ) { piece in
            Kin(of: piece.traits, rules.bands)
        }
        // What is told of all stands in every table, so that what is not is told nowhere.
        let all = CostCuts(pieces, rules).total(fund: nil).flatMap { $0.told(by: rules) }
        let common = (told.first ?? []).intersection(all)
        kin = Dictionary(
            zip(groups, told).map { ($0.kin, ($0.group.tally, $1.intersection(common))) }
        ) { first, _ in first }
    }

    /// Those like one, itself among them where it was funded, so that nothing is told of it by
    /// leaving it out.
    ///
    /// Ages are let go first, then the level, until they may be told of.
    ///
    /// - Returns: nil where nothing may be told even of all that were funded.
    package func like(_ traits: CaseTraits, called key: String) -> Alike? {
        for wider in Kin(of: traits, rules.bands).wider {
            guard let (tally, told) = kin[wider], told.contains(CostRules.first) else { continue }
            return Alike(
                ages: wider.ages,
                level: wider.level,
                leftOut: (wider.ages == nil ? ["age"] : [])
                    + (wider.level == nil ? ["level"] : []),
                steps: Cost.steps(of: key, tally, rules, told)
            )
        }
        return nil
    }
}

/// Of which ages and level; nil stands for any, and for what nobody wrote down.
private struct Kin: Hashable {
    let ages: String?
    let level: String?

    init(of traits: CaseTraits, _ bands: AgeBands) {
        self.init(ages: traits.age.map { bands.name(of: $0) }, level: traits.level)
    }

    private init(ages: String?, level: String?) {
        self.ages = ages
        self.level = level
    }

    /// Itself first, those of any ages and level last.
    var wider: [Kin] { [self, Kin(ages: nil, level: level), Kin(ages: nil, level: nil)] }

    /// Whatever it is one of.
    var all: Set<Kin> { Set(wider + [Kin(ages: ages, level: nil)]) }

    /// What is told first.
    var rank: Int {
        switch (ages, level) {
        case (nil, nil): 0
        case (_?, _?): 1
        case (nil, _?): 2
        case (_?, nil): 3
        }
    }
}

extension Alike {
    /// In one plain line: `12 packages like this one (aged 14 to 15, high risk): 9 started, 6
    /// completed, £1,240.00 each so far; no cause shown`.
    ///
    /// - Parameter level: what the level is called.
    package func sentence(level name: String?) -> String {
        let kind = [
            ages.map { "aged \($0.replacing("-", with: " "))" } ?? "of any age",
            level == nil ? "any level of risk" : "\(name ?? level ?? "") risk",
        ].joined(separator: ", ")
        let count = step("funded")?.packages.map(String.init) ?? "A few"
        let what = leftOut.count < 2 ? "packages like this one" : "packages"
        let steps = ["started", "completed"]
        let told = steps.map { name in
            step(name)?.packages.map { "\($0) \(name)" } ?? "how many \(name) is not told"
        }
        let isHidden = steps.allSatisfy { step($0)?.packages == nil }
        let came = isHidden ? [] : told
        let cost = step("funded")?.actualEachPence.map { ["\($0) each so far"] } ?? []
        let facts = (came + cost).joined(separator: ", ")
        let end = isHidden ? "too few to say how they went" : "no cause shown"
        return "\(count) \(what) (\(kind))" + (facts.isEmpty ? "" : ": \(facts)") + "; \(end)."
    }

    private func step(_ name: String) -> Cost? { steps.first { $0.step == name } }
}
