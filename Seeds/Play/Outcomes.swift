import Casework
import Money
import Panel

extension Diary {
    static func outcomes(_ plan: Plan) -> [Entry] {
        plan.outcomes.map { outcome in
            Entry(outcome.day) { try await $0.report(outcome) }
        }
    }
}

extension Player {
    fileprivate func report(_ outcome: PlannedOutcome) async throws {
        let reporter = outcome.provider.map { Organisation.all[$0].officer }
        var told = RecordOutcome(
            child: children[plan.packages[outcome.package].child],
            package: packages[outcome.package],
            measure: outcome.measure,
            value: outcome.value,
            on: "\(outcome.day)",
            evidence: outcome.evidence,
            beneficiary: outcome.beneficiary.rawValue,
            note: outcome.note
        )
        told.domain = outcome.domain
        told.planned = planned(outcome).map { "\($0)" }
        try await act(told, named: reporter ?? Hand.coordinator.name)
    }

    /// The number of what was planned that is read so.
    private func planned(_ outcome: PlannedOutcome) -> Int? {
        let planned = plan.packages[outcome.package].outcomePlan(at: outcome.package)
        guard outcome.beneficiary == .child else { return nil }
        return planned.firstIndex { $0.hasPrefix("\(outcome.measure) ") }.map { $0 + 1 }
    }
}
