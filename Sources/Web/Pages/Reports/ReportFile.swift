import Casework
import HTTPTypes
import Hummingbird
import Panel
import Sheets

/// One file that somebody can take away, and the way to it.
struct ReportFile: Sendable {
    let text: String
    let name: String
    let route: Route

    var path: String { route.path }

    init<S: Statement>(
        _ text: String,
        _ name: String,
        _ type: String,
        _ statement: @escaping @Sendable (Asked) throws -> S,
        on outlet: @escaping @Sendable (String) throws -> S.Outlet
    ) {
        self.text = text
        self.name = name
        route = .get("/reports/files/\(name)", .may(S.act)) { asked in
            try await asked.casework.file(
                statement(asked),
                as: asked.caller,
                type: "\(type); charset=utf-8",
                name: name,
                outlet
            )
        }
    }
}
