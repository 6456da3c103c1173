import Money

/// The whole story before it is played: the same for every run on the same day.
///
/// It is made to keep every rule, with room to spare: what a rule still refuses is a fault in it.
struct Plan: Hashable {
    let almanac: Almanac
    let packages: [PlannedPackage]
    let sittings: [PlannedSitting]
    /// In the order of their days.
    let outcomes: [PlannedOutcome]
    /// By month and provider.
    let rounds: [PlannedRound]
    /// By month.
    let runs: [PlannedRun]

    init(today: Day) {
        var planner = Planner(today: today)
        for sitting in Chapter.all.indices { planner.plan(sitting) }
        almanac = planner.almanac
        packages = planner.packages
        sittings = planner.sittings
        outcomes = planner.outcomes
        rounds = planner.rounds
        runs = planner.runs(of: rounds)
    }
}

/// What the story does with one sitting.
struct PlannedSitting: Hashable {
    /// New to the panel.
    let children: Range<Int>
    let packages: Range<Int>
    /// Deferred or withdrawn last time.
    let back: [Int]
    let revisits: [PlannedRevisit]
}

/// A decision about a package of an earlier sitting.
struct PlannedRevisit: Hashable {
    let package: Int
    let kind: Chapter.Revisit
    /// The first line's, from now on.
    let quantity: Int
}
