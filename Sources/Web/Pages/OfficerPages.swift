import Casework
import Panel

enum OfficerPages {
    static let routes: [Route] = [
        .list(
            "/officers",
            ListOfficers.self,
            ListPage(title: "Officers", empty: "No officer yet.")
        ),
        .record("/officers/{officer}", ShowOfficer.self, RecordPage(title: { $0.officer })),
    ]
}
