import Money

/// Makes the plan, sitting by sitting, and keeps account of what may still be promised.
struct Planner {
    let almanac: Almanac
    var packages: [PlannedPackage] = []
    var sittings: [PlannedSitting] = []
    var lot = Lot(seed: 20_180_701)
    var purse = Purse()
    /// A package is looked at again once at most.
    var revisited: Set<Int> = []
    /// Whom nothing more is proposed for.
    var gone: Set<Int> = []
    /// For each provider and sitting: the last day on which it may work, as far as is known then.
    let stands: [[Day?]]
    private var arrived = 0
    /// The last sitting that heard of a child.
    private var latest: [Int: Int] = [:]

    init(today: Day) {
        let almanac = Almanac(today: today)
        self.almanac = almanac
        stands = Organisation.all.map { organisation in
            almanac.sittings.indices.map { organisation.standsThrough(at: $0, almanac) }
        }
    }

    mutating func plan(_ sitting: Int) {
        let chapter = Chapter.all[sitting]
        purse.receive(before: sitting)
        let revisits = chapter.revisits.compactMap { revisit($0, at: sitting) }
        let children = arrived..<arrived + chapter.children
        arrived = children.upperBound
        let first = packages.count
        for place in 0..<chapter.packages {
            let turn = chapter.turns[place] ?? .fund
            let child = place < children.count ? children.lowerBound + place : known(at: sitting)
            packages.append(package(for: child, at: sitting, turn: turn))
            latest[child] = sitting
        }
        let back = packages.indices.filter {
            packages[$0].turn.returns && packages[$0].sitting == sitting - 1
        }
        sittings.append(
            PlannedSitting(
                children: children,
                packages: first..<packages.count,
                back: back,
                revisits: revisits
            )
        )
    }

    /// A child whom the panel knows, and has not heard of lately.
    private mutating func known(at sitting: Int) -> Int {
        let known = (0..<arrived).filter { !gone.contains($0) && latest[$0] != sitting }
        let quiet = known.filter { sitting - (latest[$0] ?? sitting) >= 2 }
        return (quiet.isEmpty ? known : quiet).drawn(by: &lot)
    }

    private mutating func package(
        for child: Int,
        at sitting: Int,
        turn: Chapter.Turn
    ) -> PlannedPackage {
        let pool = Bundle.pool
        var bundle = pool.drawn(by: &lot)
        var lines = lines(of: bundle, at: sitting, turn: turn, for: child)
        for _ in 0..<50 where lines.isEmpty {
            bundle = pool.drawn(by: &lot)
            lines = self.lines(of: bundle, at: sitting, turn: turn, for: child)
        }
        if turn != .refused, turn != .replaced { purse.spend(lines, for: child) }
        let goals = Bundle.all[bundle].goals
        return PlannedPackage(
            child: child,
            sitting: sitting,
            bundle: bundle,
            goals: lot.isDrawn(50) ? goals : [goals.drawn(by: &lot)],
            lines: lines,
            level: lot.isDrawn(60) ? Wording.levels.drawn(by: &lot) : nil,
            referredBefore: lot.draw(16...40),
            proposedBefore: lot.draw(5...12),
            turn: turn
        )
    }
}
