import Money

extension Planner {
    /// Another look at a package that an earlier sitting funded and that still runs.
    mutating func revisit(_ kind: Chapter.Revisit, at sitting: Int) -> PlannedRevisit? {
        guard let chosen = packages.indices.first(where: { fits($0, kind, at: sitting) }) else {
            return nil
        }
        revisited.insert(chosen)
        let child = packages[chosen].child
        let line = packages[chosen].lines[0]
        switch kind {
        case .more:
            purse.spend([more(of: line)], for: child)
            return PlannedRevisit(package: chosen, kind: kind, quantity: line.quantity + 4)
        case .less:
            return PlannedRevisit(package: chosen, kind: kind, quantity: line.quantity - 3)
        case .movedAway, .endedEarly:
            gone.insert(child)
            return PlannedRevisit(package: chosen, kind: kind, quantity: 0)
        }
    }

    private func fits(_ package: Int, _ kind: Chapter.Revisit, at sitting: Int) -> Bool {
        let planned = packages[package]
        guard let funded = planned.funded, (sitting - 2..<sitting).contains(funded),
            !revisited.contains(package), let line = planned.lines.first, line.unit == .session,
            line.to >= almanac.sittings[sitting].adding(days: 14)
        else { return false }
        switch kind {
        case .less: return true
        case .more:
            return stands[line.provider][sitting].map { $0 >= line.to } == true
                && purse.covers([more(of: line)], for: planned.child)
        case .movedAway, .endedEarly:
            // Of a child that has gone nothing else may still run.
            return packages.filter { $0.child == planned.child }.count == 1
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
