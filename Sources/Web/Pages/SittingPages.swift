import Casework
import Panel

enum SittingPages {
    static let routes: [Route] = [
        .list(
            "/sittings",
            ListSittings.self,
            ListPage(
                title: "Sittings",
                empty: "No sitting yet. Open one for the day the panel meets."
            )
        ),
        .record("/sittings/{sitting}", ShowSitting.self, RecordPage(title: { $0.sitting })),
    ]
}
