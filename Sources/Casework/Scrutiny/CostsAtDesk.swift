import Money
import Panel
import Reports
import Store

extension Settings {
    var costRules: CostRules {
        CostRules(
            leastCount: leastCount(on: today),
            sessions: number(KnownSetting.engagedSessions.rawValue, unless: 1),
            weeks: followUpRule(on: today)?.weeks ?? [],
            bands: ageBands(on: today)
        )
    }

    /// The ages that count together in what is told of many children.
    func ageBands(on day: Day) -> AgeBands {
        text(KnownSetting.ageBands.rawValue, on: day).flatMap(AgeBands.init(reading:)) ?? .usual
    }
}

extension ReadingDesk {
    /// Every package that was funded, piece by piece.
    func packagePieces(_ rules: CostRules) throws -> [PackagePiece] {
        let (all, funds) = try fetch(
            Costs.came(lasting: rules.weeks, on: today),
            Costs.cameByFund(lasting: rules.weeks, on: today)
        )
        return try fetch(
            Costs.pieces(
                engagedBy: rules.sessions,
                lasting: rules.weeks,
                on: today,
                leavingOut: FewQuarters(all, by: funds, hiding: rules.suppression)
            )
        )
    }

    /// The same for whoever decides on cases; whatever the number of cases, they are read once.
    func alikePackages() throws -> AlikePackages {
        let rules = settings.costRules
        return AlikePackages(try packagePieces(rules), rules)
    }
}

extension Packages.Package {
    var traits: CaseTraits { CaseTraits(age: age, level: level) }
}
