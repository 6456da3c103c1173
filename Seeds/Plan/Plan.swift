import Money

/// The whole story before it is played: the same for every run on the same day.
///
/// It is made to keep every rule, with room to spare: what a rule still refuses is a fault in it.
struct Plan {
    let almanac: Almanac
    private(set) var packages: [PlannedPackage] = []
    private(set) var sittings: [PlannedSitting] = []
    private(set) var lot = Lot(seed: 20_180_701)
    private var purse = Purse()
    private var arrived = 0
    private var latest: [Int: Int] = [:]
    private var gone: Set<Int> = []
    private var revisited: Set<Int> = []

    init(today: Day) {
        almanac = Almanac(today: today)
        for sitting in Chapter.all.indices { plan(sitting) }
    }

    private mutating func plan(_ sitting: Int) {
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

    /// A child whom the panel knows, has not heard lately and has room for.
    private mutating func known(at sitting: Int) -> Int {
        let heard = (0..<arrived).filter { !gone.contains($0) }
        let quiet = heard.filter { sitting - (latest[$0] ?? sitting) >= 2 }
        let most = (quiet.isEmpty ? heard : quiet).sorted { ($0 * 37) % 61 < ($1 * 37) % 61 }
        return most.drawn(by: &lot)
    }

    private mutating func package(
        for child: Int,
        at sitting: Int,
        turn: Chapter.Turn
    ) -> PlannedPackage {
        let pool = Bundle.all.indices.flatMap {
            Array(repeating: $0, count: Bundle.all[$0].weight)
        }
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
            turn: turn
        )
    }

    private mutating func lines(
        of bundle: Int,
        at sitting: Int,
        turn: Chapter.Turn,
        for child: Int
    ) -> [PlannedLine] {
        var lines: [PlannedLine] = []
        for want in Bundle.all[bundle].wants {
            guard let line = line(want, at: sitting, returns: turn.returns),
                purse.covers(lines + [line], for: child)
            else { continue }
            lines.append(line)
        }
        return lines
    }
}

extension Plan {
    /// One line for what is wanted, by a provider that may be funded for all of its days.
    private mutating func line(_ want: Want, at sitting: Int, returns: Bool) -> PlannedLine? {
        let decided = min(returns ? sitting + 1 : sitting, Chapter.all.count - 1)
        let from = almanac.sittings[decided].adding(days: lot.draw(4...14))
        var choices: [PlannedLine] = []
        for (provider, organisation) in Organisation.all.enumerated() {
            for (offer, service) in organisation.offers.enumerated() where service.want == want {
                let quantity = lot.draw(service.unit.usual)
                let days = service.unit.days(quantity)
                let stands = [sitting, decided].map { organisation.standsThrough(at: $0, almanac) }
                guard let now = stands[0], let then = stands[1],
                    let fund = Grant.position(ofHead: want.head)
                else { continue }
                let last = min(now, then, almanac.end(of: Grant.all[fund]))
                let to = min(from.adding(days: days), last)
                guard from.days(until: to) * 3 >= days * 2 else { continue }
                choices.append(
                    PlannedLine(
                        provider: provider,
                        offer: offer,
                        quantity: quantity,
                        price: service.price(on: from, almanac),
                        from: from,
                        to: to
                    )
                )
            }
        }
        return choices.isEmpty ? nil : choices.drawn(by: &lot)
    }

    /// Another look at a package that an earlier sitting funded and that still runs.
    private mutating func revisit(_ kind: Chapter.Revisit, at sitting: Int) -> PlannedRevisit? {
        let day = almanac.sittings[sitting]
        let chosen = packages.indices.first { index in
            guard let funded = packages[index].funded, (sitting - 2..<sitting).contains(funded),
                !revisited.contains(index), let line = packages[index].lines.first,
                line.unit == .session, line.to >= day.adding(days: 14)
            else { return false }
            guard kind == .more else { return true }
            let stands = Organisation.all[line.provider].standsThrough(at: sitting, almanac)
            return stands.map { $0 >= line.to } == true
                && purse.covers([more(of: line)], for: packages[index].child)
        }
        guard let chosen, let line = packages[chosen].lines.first else { return nil }
        revisited.insert(chosen)
        switch kind {
        case .more:
            purse.spend([more(of: line)], for: packages[chosen].child)
            return PlannedRevisit(package: chosen, kind: kind, quantity: line.quantity + 4)
        case .less:
            return PlannedRevisit(package: chosen, kind: kind, quantity: line.quantity - 3)
        case .movedAway, .endedEarly:
            gone.insert(packages[chosen].child)
            return PlannedRevisit(package: chosen, kind: kind, quantity: 0)
        }
    }

    /// Four more sessions.
    private func more(of line: PlannedLine) -> PlannedLine {
        PlannedLine(
            provider: line.provider,
            offer: line.offer,
            quantity: 4,
            price: line.price,
            from: line.from,
            to: line.to
        )
    }
}
