import Casework
import Panel

enum ProviderPages {
    static let routes: [Route] = [
        .list(
            "/providers",
            ListProviders.self,
            ListPage(title: "Providers", empty: "No provider yet. Enter the first one.")
        ),
        .record(
            "/providers/{provider}",
            ShowProvider.self,
            RecordPage(
                title: { $0.name },
                sections: { [ProviderChecklist.section($0)] },
                tag: { Shown.tag($0.standing) },
                leavingOut: ["name", "standing", "checks"]
            )
        ),
    ]
}
