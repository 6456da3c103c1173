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
    private let tallies: [(traits: CaseTraits, tally: PackageTally)]
    private let bands: AgeBands
    private let weeks: [Int]
    private let suppression: Suppression

    package init(
        _ tallies: [(traits: CaseTraits, tally: PackageTally)],
        bands: AgeBands,
        weeks: [Int],
        hiding suppression: Suppression
    ) {
        self.tallies = tallies
        self.bands = bands
        self.weeks = weeks
        self.suppression = suppression
    }

    /// Those like one, itself among them where it was funded, so that nothing is told of it by
    /// leaving it out.
    ///
    /// Ages are let go first, then the level, until there are enough.
    ///
    /// - Returns: nil where all that were funded are too few.
    package func like(_ traits: CaseTraits, called key: String) -> Alike? {
        let band = traits.age.map { bands.name(of: $0) }
        for (ages, level) in [(band, traits.level), (nil, traits.level), (nil, nil)] {
            let tally = tally(of: ages, level)
            guard tally.funded >= suppression.threshold else { continue }
            return Alike(
                ages: ages,
                level: level,
                leftOut: (ages == nil ? ["age"] : []) + (level == nil ? ["level"] : []),
                steps: Cost.steps(of: key, tally, weeks: weeks, hiding: suppression)
            )
        }
        return nil
    }

    private func tally(of ages: String?, _ level: String?) -> PackageTally {
        tallies.reduce(into: PackageTally()) { sum, one in
            let isOfAge = ages == nil || one.traits.age.map { bands.name(of: $0) } == ages
            if isOfAge, level == nil || one.traits.level == level { sum += one.tally }
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
        let came = ["started", "completed"].map { name in
            step(name)?.packages.map { "\($0) \(name)" } ?? "too few \(name) to tell"
        }.joined(separator: ", ")
        let cost = step("funded")?.actualEachPence.map { ", \($0) each so far" } ?? ""
        return "\(count) \(what) (\(kind)): \(came)\(cost); no cause shown."
    }

    private func step(_ name: String) -> Cost? { steps.first { $0.step == name } }
}
