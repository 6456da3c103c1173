import Casework
import Panel

/// Rules that differ between councils: codes, limits, settings, charges.
enum RulePages {
    static let routes: [Route] = [
        .list("/rules", ListCodes.self, ListPage(title: "Codes", empty: "No code yet."))
    ]
}
