import Casework
import Panel

enum SessionPages {
    static let routes: [Route] = [
        .list(
            "/sessions",
            ListSessions.self,
            ListPage(title: "Sessions", empty: "No session yet.")
        ),
        .record("/sessions/{session}", ShowSession.self, RecordPage(title: { $0.session.session })),
    ]
}
