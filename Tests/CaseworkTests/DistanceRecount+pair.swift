import Money

// Which two readings are compared.
extension DistanceRecount {
    /// The baseline and the exit, each one reading or none.
    func pair(of known: [Told], _ start: Day, _ end: Day) -> (before: [Told], after: [Told]) {
        func near(_ told: Told, _ day: Day, _ before: Int, _ after: Int) -> Bool {
            day.adding(days: -before) <= told.on && told.on <= day.adding(days: after)
        }
        let baselines = known.filter { near($0, start, 56, 28) && $0.on < end }
        guard let baseline = baselines.min(by: { $0.on < $1.on }) else { return ([], []) }
        let exits = known.filter { exit in
            near(exit, end, 28, 28) && exit.on > max(baseline.on, start)
                && Set([baseline.planned, exit.planned].compactMap(\.self)).count < 2
        }
        let alike = exits.filter { !isOther(baseline, $0) }
        let day = (alike.isEmpty ? exits : alike).map(\.on).max()
        let exit = (alike.isEmpty ? exits : alike).last { $0.on == day }
        return ([baseline], [exit].compactMap(\.self))
    }

    func isAlike(_ before: Told, _ after: Told) -> Bool {
        !isOther(before, after) && scale(before) == scale(after)
    }

    private func isOther(_ before: Told, _ after: Told) -> Bool {
        before.rater != nil && after.rater != nil && before.rater != after.rater
    }

    /// Goals are scored on another scale from March on.
    func scale(_ told: Told) -> Int {
        let march = Day(year: 2027, month: 3, day: 1) ?? told.on
        return told.key[0] == "goal" && told.on >= march ? 20 : 10
    }
}
