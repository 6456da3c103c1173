import Casework
import Panel

enum PackagePages {
    static let routes: [Route] = [
        .list(
            "/packages",
            ListPackages.self,
            ListPage(title: "Packages", empty: "No package yet. Propose one from a child’s page.")
        ),
        .record("/packages/{package}", ShowPackage.self, RecordPage(title: { $0.package })),
    ]
}
