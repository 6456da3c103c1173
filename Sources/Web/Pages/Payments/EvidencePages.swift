import Casework
import Foundation
import Hummingbird
import Panel

/// An auditor's bundle for one payment: its files, each with its hash, to be taken one by one.
enum EvidencePages {
    static let routes = [
        Route.get("/payments/{payment}/evidence", .may(.writeEvidence)) { asked in
            try await list(asked)
        },
        Route.get("/payments/{payment}/evidence/{file}", .may(.writeEvidence)) { asked in
            try await file(asked)
        },
    ]

    private static func list(_ asked: Asked) async throws -> Response {
        let bundle = try await bundle(asked)
        defer { bundle.folder.remove() }
        let answer = bundle.written
        let title = "Evidence for \(answer.payment)"
        let path = "/payments/\(answer.payment)"
        var model = RecordModel(
            asked.page(
                title,
                crumbs: [
                    Link("Payments", "/payments"), Link(answer.payment, path), Link("Evidence"),
                ]
            ),
            title
        )
        model.caption =
            "References and figures only: no identity, no text of a case, no bank "
            + "account. README.txt says what each file is and how to check it."
        model.summary = [
            Fact("As of event", "\(answer.event)"), Fact("Head of the audit chain", answer.head),
            Fact("Made", "\(Shown.day(answer.on)), by \(answer.madeBy)"),
        ]
        var files = Section("Files")
        files.table = TableModel(
            "Files",
            ["File", "What it is", "Rows", "SHA-256"],
            answer.files.map { file in
                [
                    .heading(file.file, "\(path)/evidence/\(file.file)?sha256=\(file.sha256)"),
                    TableModel.Cell(file.what), .number(file.rows.map { "\($0)" } ?? ""),
                    TableModel.Cell(file.sha256),
                ]
            }
        )
        model.sections = [files]
        return asked.website.page("record", model)
    }

    /// The file as it was listed, or none: what was recorded since may have changed it.
    private static func file(_ asked: Asked) async throws -> Response {
        let bundle = try await bundle(asked)
        defer { bundle.folder.remove() }
        let name = asked.parameter("file")
        guard let file = bundle.written.files.first(where: { $0.file == name }) else {
            throw HTTPError(.notFound)
        }
        guard asked.query("sha256") == nil || asked.query("sha256") == file.sha256 else {
            var message = Message(
                "Something was recorded since",
                ["This file is no longer as it was listed. List the files again, and take all."],
                action: Link("List them again", "/payments/\(bundle.written.payment)/evidence")
            )
            message.page = asked.page(message.title)
            return asked.website.page("message", message, status: .conflict)
        }
        return .download(
            try bundle.folder.text(of: file.file),
            type: "text/plain; charset=utf-8",
            name: "\(bundle.written.payment)-\(file.file)"
        )
    }

    private static func bundle(
        _ asked: Asked
    ) async throws -> (folder: SpooledFile, written: WriteEvidence.Answer) {
        let payment = WriteEvidence(payment: asked.parameter("payment"))
        return try await SpooledFile.evidence(payment, asked.casework, asked.caller)
    }
}
