import Money
import Panel
import Store

extension Desk {
    /// Splitting gains nothing: what this act moves is looked at with all that the officer has moved
    /// by such acts over the days of the limit.
    func checkLimit(on act: Act) throws {
        guard let measure = Limit.Measure.counting(act) else { return }
        let amount = movements.filter { measure.counted.contains($0.edge) }.map(\.amount).sum()
        for role in officer.roles where Limit.Measure.measures(of: role).contains(measure) {
            let limits = try fetch(Rules.limits(of: role, on: today))
            guard let limit = limits.first(where: { $0.measure == measure }) else { continue }
            let before = try fetch(
                Movements.total(
                    by: officer.id,
                    of: measure,
                    since: now.adding(days: -(limit.days ?? 1))
                )
            )
            try OfficerTotal(limit: limit, before: before).check(adding: amount)
        }
    }
}
