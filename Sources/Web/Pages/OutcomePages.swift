import Casework
import Panel

enum OutcomePages {
    static let routes: [Route] = [
        .list(
            "/outcomes",
            ListOutcomes.self,
            ListPage(title: "Outcomes", empty: "No outcome yet.")
        ),
        .record("/outcomes/{outcome}", ShowOutcome.self, RecordPage(title: { $0.outcome.outcome })),
    ]
}
