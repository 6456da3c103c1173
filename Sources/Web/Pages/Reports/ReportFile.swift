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

    /// Whether the server needs Chromium for it.
    var isPrinted: Bool { name.hasSuffix(".pdf") }

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

    /// A page as the server's own Chromium prints it.
    init<S: Statement>(
        printing text: String,
        _ name: String,
        _ page: @escaping @Sendable (Asked) throws -> S
    ) where S.Outlet == Spool {
        self.text = text
        self.name = name
        route = .get("/reports/files/\(name)", .may(S.act)) { asked in
            let file = SpooledFile()
            let written = try await asked.casework.write(page(asked), as: asked.caller) {
                try Spool(path: file.path)
            }
            guard try await asked.website.printer.putPDF(inPlaceOf: file.path) else {
                return Self.unprinted(asked)
            }
            return try asked.casework.file(file, written, type: "application/pdf", name: name)
        }
    }

    private static func unprinted(_ asked: Asked) -> Response {
        let isThere = asked.website.printer.isThere
        var message = Message(
            isThere ? "Another report is being printed" : "This server cannot print",
            isThere
                ? ["One is printed at a time: try again in a moment."]
                : ["Open the page, and print it in your own browser."]
        )
        message.page = asked.page(message.title)
        return asked.website.page("message", message, status: .conflict)
    }
}
