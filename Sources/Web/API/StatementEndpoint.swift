import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel
import Sheets

/// A statement as the API gives it out: a file, spooled first so that nothing of it leaves unless all
/// of it could be read.
struct StatementEndpoint: Sendable {
    let path: String
    /// Of what may stand in the address.
    let shape: Shape
    /// The kinds of file that it gives out.
    let types: [String]
    let answer: @Sendable (Casework, Caller, [String: Argument]) async throws -> Response

    static let all =
        [
            StatementEndpoint(
                path: "export/ledger",
                shape: Shape(of: ExportLedger.self).adding("format"),
                types: [Self.csv, Self.workbook]
            ) { casework, caller, fields in
                var fields = fields
                let format = fields.removeValue(forKey: "format") ?? .text("csv")
                let isWorkbook = format == .text("xlsx")
                guard isWorkbook || format == .text("csv") else {
                    throw ArgumentRefusal.wrongType("format", wanted: "csv or xlsx")
                }
                let statement = try ArgumentReader.read(ExportLedger.self, from: fields, .address)
                let (type, ending) = isWorkbook ? (Self.workbook, "xlsx") : (Self.csv, "csv")
                return try await casework.file(
                    statement,
                    as: caller,
                    type: type,
                    name: "ledger.\(ending)"
                ) { try sheet(at: $0, isWorkbook: isWorkbook) }
            },
            .of(ExportHledger.self, "export/hledger", type: journal, name: "ledger.journal") {
                try Spool(path: $0)
            },
        ] + published + [returnFile, scrutiny]

    /// One that its type says all about.
    ///
    /// - Parameter outlet: makes the file at a path.
    static func of<S: Statement>(
        _ statement: S.Type,
        _ path: String,
        type: String,
        name: String,
        _ outlet: @escaping @Sendable (String) throws -> S.Outlet
    ) -> StatementEndpoint {
        StatementEndpoint(path: path, shape: Shape(of: statement), types: [type]) {
            casework,
            caller,
            fields in
            try await casework.file(
                ArgumentReader.read(statement, from: fields, .address),
                as: caller,
                type: type,
                name: name,
                outlet
            )
        }
    }

    private static func sheet(at path: String, isWorkbook: Bool) throws -> any OutgoingSheet {
        guard isWorkbook else { return try CSVSheet(path: path, ExportLedger.headings) }
        return try Workbook(path: path, title: "Ledger", ExportLedger.headings)
    }

    static let csv = "text/csv"
    static let journal = "text/plain"
    static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}

extension Casework {
    /// The statement as a file, and in a header what is in it.
    func file<S: Statement>(
        _ statement: S,
        as caller: Caller,
        type: String,
        name: String,
        _ outlet: @escaping @Sendable (String) throws -> S.Outlet
    ) async throws -> Response {
        let file = SpooledFile()
        let written = try await write(statement, as: caller) { try outlet(file.path) }
        var response = file.download(type: type, name: name)
        response.headers[.written] = try AnswerText.json(written).split(whereSeparator: \.isNewline)
            .joined()
        return response
    }
}
