import Money
import Panel
import Reports
import Store

/// By which of the council's own rules costs are told on a day.
struct CostRules {
    let leastCount: Int
    /// From how many accepted sessions on a child is engaged.
    let sessions: Int
    /// After which starts are followed up.
    let weeks: [Int]
    let bands: AgeBands

    var suppression: Suppression { Suppression(threshold: leastCount) }
}

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
    /// Every package that was funded, for whoever decides on cases; whatever the number of cases,
    /// they are read once.
    func alikePackages() throws -> AlikePackages {
        let rules = settings.costRules
        return AlikePackages(
            try fetch(Costs.traits(engagedBy: rules.sessions)),
            bands: rules.bands,
            weeks: rules.weeks,
            hiding: rules.suppression
        )
    }
}

extension Packages.Package {
    var traits: CaseTraits { CaseTraits(age: age, level: level) }
}
