package import Money
package import Panel

/// An amount on its way from one stage to another: as much of a movement as reports need.
package struct Passage: Hashable, Sendable {
    package let from: Stage
    package let to: Stage
    package let amount: Pence

    package init(from: Stage, to: Stage, amount: Pence) {
        self.from = from
        self.to = to
        self.amount = amount
    }

    /// What it adds to the money that ever reached a stage of the funnel; below zero when it goes
    /// back past it.
    func added(to stage: Stage) -> Pence {
        switch (from.hasReached(stage), to.hasReached(stage)) {
        case (false, true): amount
        case (true, false): -amount
        case (true, true), (false, false): .zero
        }
    }
}

extension Sequence where Element == Passage {
    /// What these brought to each stage of the funnel, net of what they took back past it.
    ///
    /// Over all movements of a line it equals what stands in the stage and in every later one. Over
    /// the movements of one decision it is that decision's own part, below zero where the decision
    /// only takes back, so that the parts of all decisions add up to the line's.
    package func reached() -> StageSums {
        var sums: StageSums = [:]
        for passage in self {
            for stage in Stage.funnel {
                sums[stage] += passage.added(to: stage)
            }
        }
        return sums
    }

    /// What stands in each stage when nothing else moved.
    package func standing() -> StageSums {
        var sums: StageSums = [:]
        for passage in self {
            sums[passage.from] += -passage.amount
            sums[passage.to] += passage.amount
        }
        return sums
    }

    /// What went back from committed to available.
    package func released() -> Pence {
        filter { $0.from == .committed && $0.to == .available }.map(\.amount).sum()
    }
}

extension Stage {
    /// Whether money that stands here has reached that stage of the funnel.
    func hasReached(_ stage: Stage) -> Bool {
        guard let here = Self.funnel.firstIndex(of: self),
            let there = Self.funnel.firstIndex(of: stage)
        else { return false }
        return here >= there
    }
}
