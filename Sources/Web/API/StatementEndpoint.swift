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
    let act: Act
    /// Of what may stand in the address.
    let shape: Shape
    /// The kinds of file that it gives out.
    let types: [String]
    let answer: @Sendable (Casework, Caller, [String: Argument]) async throws -> Response

    static let all =
        [
            .sheet(ExportLedger.self, "export/ledger"),
            .sheet(OutcomeTemplate.self, "outcome/template"),
            .of(ExportHledger.self, "export/hledger", type: journal, name: "ledger.journal") {
                try Spool(path: $0)
            },
        ] + published + [returnFile, scrutiny, distance, fairShare]

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
        StatementEndpoint(path: path, act: S.act, shape: Shape(of: statement), types: [type]) {
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

    /// A table, as the kind of file that the address asks for: CSV unless said.
    static func sheet<S: SheetStatement>(_ statement: S.Type, _ path: String) -> StatementEndpoint {
        StatementEndpoint(
            path: path,
            act: S.act,
            shape: Shape(of: statement).adding("format"),
            types: SheetFormat.allCases.map(\.contentType)
        ) { casework, caller, fields in
            var fields = fields
            let asked = fields.removeValue(forKey: "format") ?? .text(SheetFormat.csv.rawValue)
            guard let format = SheetFormat.allCases.first(where: { .text($0.rawValue) == asked })
            else { throw ArgumentRefusal.wrongType("format", wanted: "csv or xlsx") }
            return try await casework.sheet(
                ArgumentReader.read(statement, from: fields, .address),
                as: caller,
                format
            )
        }
    }

    static let csv = "text/csv"
    static let journal = "text/plain"
}

extension Casework {
    /// A table as a file of a kind.
    func sheet<S: SheetStatement>(
        _ statement: S,
        as caller: Caller,
        _ format: SheetFormat
    ) async throws -> Response {
        try await file(
            statement,
            as: caller,
            type: format.contentType,
            name: S.fileName(as: format)
        ) { try S.sheet(at: $0, as: format) }
    }

    /// The statement as a file, and in a header what is in it: spooled first, so that nothing of it
    /// leaves unless all of it could be read.
    func file<S: Statement>(
        _ statement: S,
        as caller: Caller,
        type: String,
        name: String,
        _ outlet: @escaping @Sendable (String) throws -> S.Outlet
    ) async throws -> Response {
        let file = SpooledFile()
        let written = try await write(statement, as: caller) { try outlet(file.path) }
        return try self.file(file, written, type: type, name: name)
    }

    /// What was spooled, with what is in it in a header.
    func file(
        _ file: SpooledFile,
        _ written: Written,
        type: String,
        name: String
    ) throws -> Response {
        var response = file.download(type: type, name: name)
        response.headers[.written] = try AnswerText.json(written).split(whereSeparator: \.isNewline)
            .joined()
        return response
    }
}
