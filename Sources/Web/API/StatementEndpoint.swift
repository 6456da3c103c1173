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
                let statement = try ArgumentReader.read(ExportLedger.self, from: fields, .address)
                let isWorkbook = format == .text("xlsx")
                guard isWorkbook || format == .text("csv") else {
                    throw ArgumentRefusal.wrongType("format", wanted: "csv or xlsx")
                }
                let file = SpooledFile()
                let written = try await casework.write(statement, as: caller) {
                    try sheet(at: file.path, isWorkbook: isWorkbook)
                }
                let (type, ending) = isWorkbook ? (Self.workbook, "xlsx") : (Self.csv, "csv")
                return try file.statement(written, type: type, name: "ledger.\(ending)")
            },
            StatementEndpoint(
                path: "export/hledger",
                shape: Shape(of: ExportHledger.self),
                types: [Self.journal]
            ) { casework, caller, fields in
                let statement = try ArgumentReader.read(ExportHledger.self, from: fields, .address)
                let file = SpooledFile()
                let written = try await casework.write(statement, as: caller) {
                    try Spool(path: file.path)
                }
                return try file.statement(written, type: Self.journal, name: "ledger.journal")
            },
        ] + published

    private static func sheet(at path: String, isWorkbook: Bool) throws -> any OutgoingSheet {
        guard isWorkbook else { return try CSVSheet(path: path, ExportLedger.headings) }
        return try Workbook(path: path, title: "Ledger", ExportLedger.headings)
    }

    static let csv = "text/csv"
    static let journal = "text/plain"
    static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}

extension SpooledFile {
    /// The file, and in a header what is in it.
    func statement(_ written: Written, type: String, name: String) throws -> Response {
        var response = download(type: type, name: name)
        response.headers[.written] = try AnswerText.json(written).split(whereSeparator: \.isNewline)
            .joined()
        return response
    }
}
