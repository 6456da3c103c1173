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
        try await act(told, named: reporter ?? Hand.coordinator.name)
    }
}
