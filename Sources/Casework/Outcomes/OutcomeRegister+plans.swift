import Money
import Panel
import Store

extension RecordOutcome {
    var namesPlanned: Bool { planned?.trimmingSpaces().isEmpty == false }
}

extension ReadingDesk {
    /// What was planned for each of these packages.
    func packagePlans(of packages: [ID]) throws -> [ID: PackagePlan] {
        let planned = try fetchEach(packages.parts(of: 500).map(PlannedOutcomes.of))
        return Dictionary(grouping: planned.flatMap { $0 }, by: \.package).mapValues { planned in
            PackagePlan(
                planned.map {
                    PackagePlan.Planned(
                        id: $0.id,
                        number: $0.position,
                        measure: $0.measure,
                        $0.target
                    )
                }
            )
        }
    }
}
