import Money

extension Planner {
    /// The monthly runs that went out before today, as far as there was something to pay.
    func runs(of rounds: [PlannedRound]) -> [PlannedRun] {
        var runs: [PlannedRun] = []
        var waiting: [Int] = []
        for month in Almanac.months {
            let end = almanac.end(ofMonth: month)
            guard end.run < almanac.today else { break }
            waiting += rounds.indices.filter { rounds[$0].isMatched(with: month) }
            guard !waiting.isEmpty else { continue }
            var run = PlannedRun(month: month, rounds: waiting)
            waiting = []
            if end.settled < almanac.today {
                if runs.count == 2 { run.returned = run.rounds.last.map { rounds[$0].provider } }
                if runs.count == 5 { run.refund = refund(of: run, rounds) }
            }
            waiting = run.rounds.filter { rounds[$0].provider == run.returned }
            runs.append(run)
        }
        return runs
    }

    /// A session that somebody came to, of a package that no other sitting looks at.
    private func refund(of run: PlannedRun, _ rounds: [PlannedRound]) -> PlannedRun.Refund? {
        for round in run.rounds {
            let session = rounds[round].sessions.firstIndex {
                $0.attendance == "attended" && revisit(of: $0.package) == nil
            }
            if let session { return PlannedRun.Refund(round: round, session: session) }
        }
        return nil
    }
}

extension PlannedRound {
    /// Its invoice is matched when this month's are.
    func isMatched(with month: Int) -> Bool {
        guard isCharged else { return false }
        return switch fate {
        case .plain, .dear: self.month == month
        case .held: self.month.map { $0 + 1 == month } ?? false
        case .kept: false
        }
    }
}
