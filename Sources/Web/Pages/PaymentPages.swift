import Casework
import Panel

enum PaymentPages {
    static let routes: [Route] = [
        .list(
            "/runs",
            ListRuns.self,
            ListPage(
                title: "Payment runs",
                empty: "No run yet. Draft one when invoices are matched."
            )
        ),
        .record("/runs/{run}", ShowRun.self, RecordPage(title: { $0.run })),
    ]
}
