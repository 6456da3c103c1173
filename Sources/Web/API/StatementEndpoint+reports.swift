import Casework
import Panel
import Sheets

// What funders and scrutiny are told.
extension StatementEndpoint {
    static let returnFile = formatted(
        WriteReturn.self,
        "return/file",
        "return",
        unless: "json",
        hasPage: true,
        { $0.format }
    )
    static let scrutiny = formatted(
        WriteScrutiny.self,
        "report/scrutiny",
        "scrutiny",
        unless: "html",
        { $0.format }
    )

    static let distance = formatted(
        WriteDistance.self,
        "report/distance-file",
        "distance",
        unless: "html",
        { $0.format }
    )
    static let fairShare = formatted(
        WriteFairShare.self,
        "report/fair-share-file",
        "fair-share",
        unless: "html",
        { $0.format }
    )

    /// One whose file is of the type that its format says.
    private static func formatted<S: Statement>(
        _ statement: S.Type,
        _ path: String,
        _ name: String,
        unless: String,
        hasPage: Bool = false,
        _ format: @escaping @Sendable (S) -> String?
    ) -> StatementEndpoint where S.Outlet == Spool {
        StatementEndpoint(
            path: path,
            act: S.act,
            shape: Shape(of: statement),
            types: ["application/json", csv] + (unless == "html" || hasPage ? ["text/html"] : [])
        ) { casework, caller, fields in
            let statement = try ArgumentReader.read(statement, from: fields, .address)
            let ending = format(statement)?.lowercased() ?? unless
            let types = ["json": "application/json", "html": "text/html"]
            return try await casework.file(
                statement,
                as: caller,
                type: types[ending] ?? csv,
                name: "\(name).\(ending)"
            ) { try Spool(path: $0) }
        }
    }
}
