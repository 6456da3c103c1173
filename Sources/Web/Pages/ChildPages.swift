import Casework
import Panel

enum ChildPages {
    static let routes: [Route] = [
        .list(
            "/children",
            ListChildren.self,
            ListPage(title: "Children", empty: "No child yet. Enter one to propose a package.")
        ),
        .record("/children/{child}", ShowChild.self, RecordPage(title: { $0.child })),
    ]
}
